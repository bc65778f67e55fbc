import { describe, expect, test } from '@jest/globals';
import { type CardContent, cardColumns, cardContent } from '../../src/app/cardContent.ts';

const contents: { readonly [Kind in CardContent['kind']]: readonly Extract<CardContent, { kind: Kind }>[] } = {
  greeting: [{ kind: 'greeting', conversationId: 'a:1' }],
  help: [{ kind: 'help' }, { kind: 'help', notUnderstood: '"점심"\n</at>' }],
  interview: [{ kind: 'interview', interviewId: 'i' }],
  unfinished: [{ kind: 'unfinished', interviewId: 'i' }],
  answered: [
    { kind: 'answered', answer: { question: 'students', value: 30 } },
    { kind: 'answered', answer: { question: 'className', value: 'notSure' } },
  ],
  movedBelow: [{ kind: 'movedBelow' }],
  save: [{ kind: 'save', imageSaveId: 's' }],
  enable: [{ kind: 'enable', operationId: 'o' }],
  status: [{ kind: 'status' }],
  language: [{ kind: 'language' }],
  notice: [{ kind: 'notice', notice: { code: 'nothingToCancel' } }],
};

describe('what a card shows', () => {
  test.each(Object.values(contents).flat())('is the same after it was kept in a row: %j', (content) => {
    expect(cardContent(cardColumns(content))).toEqual(content);
  });

  test.each(['greeting', 'interview', 'unfinished', 'answered', 'save', 'enable', 'notice'] as const)(
    'cannot be read from a row of kind %s that lacks it',
    (kind) => {
      expect(() => cardContent({ kind })).toThrow(kind);
    },
  );
});
