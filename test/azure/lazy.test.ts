import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';

/** Makes the room in a process of its own, then asks it something in vain, and tells which packages were loaded each time. */
const script = `
  import { registerHooks } from 'node:module';
  const loaded = new Set();
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const [, name] = /node_modules\\/(@azure\\/[^/]+)/.exec(resolved.url) ?? [];
      if (name !== undefined) loaded.add(name);
      return resolved;
    },
  });
  const { createAzure } = await import('./src/azure/createAzure.ts');
  const { createCredential } = await import('./src/azure/credential.ts');
  createCredential();
  const azure = createAzure({
    credential: { getToken: () => Promise.resolve(null) },
    httpClient: { sendRequest: () => Promise.reject(new TypeError('no network')) },
    endpoint: 'https://management.azure.com',
    subscriptionIds: ['2f8c1d4e-6a3b-4c5d-9e7f-1a2b3c4d5e6f'],
    teamsTenantId: '6f0d4c1e-8b57-4f0a-9a53-2f6f6a1c7d10',
    realNow: () => Date.now(),
  });
  const before = [...loaded];
  await azure.labs.plans().catch(() => undefined);
  console.log(JSON.stringify({ before, after: [...loaded] }));
`;

test('the SDK’s packages are loaded at the first use, each by itself', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(0);
  const { before, after } = JSON.parse(out) as Record<'before' | 'after', readonly string[]>;
  expect(before).toEqual([]);
  expect(after).toContain('@azure/arm-labservices');
  expect(after).not.toContain('@azure/arm-compute');
  expect(after).not.toContain('@azure/identity');
}, 20_000);
