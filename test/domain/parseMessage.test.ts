import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { QuestionId } from '../../src/domain/needs.ts';
import { parseMessage } from '../../src/domain/parseMessage.ts';
import { words } from '../../src/l10n/words.ts';
import { anyText } from '../support/anyText.ts';

const calendar = { today: '2026-11-23', endsOfTerm: [] } as const;

function message(typed: string, question?: QuestionId): unknown {
  return parseMessage(typed, question, words, calendar);
}

function command(name: string, language?: string): unknown {
  return { kind: 'command', command: language === undefined ? { name } : { name, language } };
}

const other = { kind: 'other' };
const greeting = { kind: 'courtesy', courtesy: 'greeting' };
const thanks = { kind: 'courtesy', courtesy: 'thanks' };

describe("a language's name", () => {
  test.each(['영어', 'English', '한국어', 'Korean.', 'ENGLISH!'])('%j is the class where that is asked', (typed) => {
    expect(message(typed, 'className')).toEqual(other);
    expect(message(typed)).toMatchObject({ kind: 'command', command: { name: 'language' } });
    expect(message(typed, 'students')).toMatchObject({ kind: 'command', command: { name: 'language' } });
  });

  test.each(['영어로', 'language english', '영어로 바꿔 주세요', 'switch to English'])(
    '%j stays a command',
    (typed) => {
      expect(message(typed, 'className')).toEqual(command('language', 'en'));
    },
  );
});

describe('처음부터', () => {
  test('means nothing yet at the starting point and starts over elsewhere', () => {
    expect(message('처음부터', 'startingPoint')).toEqual(other);
    expect(message('처음부터', 'students')).toEqual(command('startOver'));
    expect(message('처음부터')).toEqual(command('startOver'));
    expect(message('처음부터', 'className')).toEqual(command('startOver'));
  });

  test.each(['처음부터 다시', 'start over'])('%j starts over at the starting point, too', (typed) => {
    expect(message(typed, 'startingPoint')).toEqual(command('startOver'));
  });
});

test('who needs an image says yes where that is asked, and wants a new one elsewhere', () => {
  expect(message('이미지가 필요해요', 'keepAfterRetirement')).toEqual(other);
  expect(message('이미지가 필요해요', 'students')).toEqual(command('newImage'));
  expect(message('이미지가 필요해요')).toEqual(command('newImage'));
});

describe('courtesies', () => {
  test.each(['안녕하세요', '안녕하세요!!', '안녕하세요 ^^', 'hi', 'Hello there', 'Hello!', '안녕하세요, 반갑습니다'])(
    '%j greets',
    (typed) => {
      expect(message(typed)).toEqual(greeting);
      expect(message(typed, 'className')).toEqual(greeting);
    },
  );

  test.each(['고마워요', '감사합니다.', 'thanks', 'Thank you very much!', 'hi, thanks'])('%j thanks', (typed) => {
    expect(message(typed)).toEqual(thanks);
    expect(message(typed, 'className')).toEqual(thanks);
  });

  test.each(['네 감사합니다', 'no thanks', '안녕 프로젝트', 'hi-fi', '', ' ', '!', 'thanks '.repeat(15)])(
    '%j is more or less than that',
    (typed) => {
      expect(message(typed)).toEqual(other);
    },
  );
});

describe('terms', () => {
  test.each([
    ['범용이 뭐예요?', 'generalized'],
    ['일반화된 이미지가 뭔가요', 'generalized'],
    ['특수화된 이미지란?', 'specialized'],
    ['랩 플랜이 뭐예요', 'labPlan'],
    ['랩 계정?', 'labAccount'],
    ['갤러리는 무슨 뜻인가요?', 'gallery'],
    ['템플릿 VM이 뭔지 알려 주세요', 'templateVm'],
    ['What is a generalized image?', 'generalized'],
    ["what's a lab plan", 'labPlan'],
    ['what does specialized mean', 'specialized'],
    ['template VM?', 'templateVm'],
  ])('%j asks for %s, whatever question is open', (typed, term) => {
    expect(message(typed)).toEqual({ kind: 'term', term });
    expect(message(typed, 'startingPoint')).toEqual({ kind: 'term', term });
    expect(message(typed, 'className')).toEqual({ kind: 'term', term });
  });

  test('alone they are explained where nothing is asked, and are answers where something is', () => {
    expect(message('템플릿 VM')).toEqual({ kind: 'term', term: 'templateVm' });
    expect(message('템플릿 VM', 'startingPoint')).toEqual(other);
    expect(message('gallery', 'className')).toEqual(other);
  });

  test.each(['what is', '뭐예요?', 'gallery or lab plan?', '갤러리 수업', `gallery${' '.repeat(100)}?`])(
    '%j is none, or more than one',
    (typed) => {
      expect(message(typed)).toEqual(other);
    },
  );
});

test('whatever is typed is one of the four, at once', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      expect(['command', 'courtesy', 'term', 'other']).toContain(
        parseMessage(typed, 'className', words, calendar).kind,
      );
    }),
    { numRuns: 200 },
  );
  const start = performance.now();
  for (const part of ['hi ', '고마워', '\u0301\u0323', ' ']) message(part.repeat(100_000 / part.length));
  expect(performance.now() - start).toBeLessThan(1_000);
});
