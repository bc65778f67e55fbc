import { describe, expect, test } from '@jest/globals';
import { checkChannelToken, readChannelTrust } from '../../src/bot/channelToken.ts';

function bearer(payload: unknown): string {
  return `Bearer e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`;
}

describe('whom the settings trust', () => {
  test.each([
    ['the public cloud', {}, 'https://api.botframework.com'],
    ['empty settings', { ToBotFromChannelTokenIssuer: '', ChannelService: '' }, 'https://api.botframework.com'],
    ['Azure Government', { ChannelService: 'https://botframework.azure.us' }, 'https://api.botframework.us'],
    ['another cloud', { ToBotFromChannelTokenIssuer: 'https://issuer.example' }, 'https://issuer.example'],
  ])('%s', (_, settings, issuer) => {
    const trust = readChannelTrust({ ...settings, MicrosoftAppTenantId: 'school' });
    expect(trust.issuer).toBe(issuer);
    expect(() => {
      checkChannelToken(bearer({ iss: issuer }), trust);
    }).not.toThrow();
    expect(() => {
      checkChannelToken(bearer({ iss: `${issuer}/` }), trust);
    }).toThrow('Not a token of the Bot Connector.');
  });
});

describe('the tenant in a token', () => {
  const trust = readChannelTrust({ MicrosoftAppTenantId: 'school' });
  const { issuer: iss } = trust;

  test.each([undefined, 'school', 'd6d49420-f39b-4df7-a1dc-d59a935871db'])('%j may be there', (tid) => {
    expect(() => {
      checkChannelToken(bearer({ iss, tid }), trust);
    }).not.toThrow();
  });

  test.each(['', 'other', 1, null, ['school'], { includes: 1 }])('%j may not', (tid) => {
    expect(() => {
      checkChannelToken(bearer({ iss, tid }), trust);
    }).toThrow('Not a token of the Bot Connector.');
  });
});

test.each(['', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'bearer e30.e30.e30', 'Bearer e30.bnVsbA.', 'Bearer e30.W10.'])(
  '%j is no token',
  (header) => {
    expect(() => {
      checkChannelToken(header, readChannelTrust({}));
    }).toThrow('Not a token of the Bot Connector.');
  },
);
