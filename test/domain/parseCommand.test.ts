import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../src/domain/parseCommand.ts';
import { words } from '../../src/l10n/words.ts';
import { anyText } from '../support/anyText.ts';

const recorded: readonly (readonly [object | undefined, readonly string[]])[] = [
  [
    { name: 'help' },
    [
      'help',
      'Help!',
      '도움말',
      '도와줘',
      '도와주세요',
      '도움말 보여 주세요',
      '도움말좀요',
      '?',
      '？',
      '/help',
      'help please',
      'HELP',
    ],
  ],
  [
    { name: 'newImage' },
    [
      'new image',
      'New Image',
      'newimage',
      '새 이미지',
      '새이미지',
      '이미지 만들기',
      '새 이미지 만들기',
      '새 이미지를 만들고 싶어요',
    ],
  ],
  [{ name: 'newImage' }, ['create an image', 'I want to create an image', '시작', 'start', '새 이미지 만들어 주세요.']],
  [
    { name: 'newImage' },
    ['이미지 만들어 주세요', '이미지가 필요해요', '새 이미지 시작', 'I need a new image', 'New image'],
  ],
  [
    { name: 'startOver' },
    ['처음부터 다시', '처음부터', '다시 시작할래요', 'Start over', 'start over please', 'restart'],
  ],
  [{ name: 'status' }, ['답 바꾸기', '다른 방법 비교', 'Other ways', 'Change answers', 'Show me the steps']],
  [{ name: 'status' }, ['status', '상태', '현황', '진행 상황', '현황 보여줘', 'show status', '상태를 알려 주세요']],
  [
    { name: 'cancel' },
    [
      'cancel',
      'Cancel.',
      '취소',
      '취소해 주세요',
      '그만',
      '그만할래요',
      '그만할게요',
      '그만둘래요',
      '그만하기',
      'stop',
      '취소 취소',
      'please cancel',
    ],
  ],
  [{ name: 'language' }, ['language', '언어', '언어 변경', 'change language', '언어를 바꿔 주세요']],
  [
    { name: 'language', language: 'ko' },
    ['language korean', 'korean', '한국어', '한국어로', '한국어로 바꿔 주세요', '언어 한국어', 'Korean, please'],
  ],
  [
    { name: 'language', language: 'en' },
    ['language english', 'English', '언어 영어', '영어', '영어로', 'switch to English', 'change language to english'],
  ],
  [{ name: 'back' }, ['back', '뒤로', '이전', 'go back', '이전 질문', '뒤로 갈래요', '이전으로 가 주세요']],
  [
    { name: 'resume' },
    ['resume', 'continue', '계속', '이어서', '이어서 하기', '계속 해 주세요', '계속할게요', 'go on'],
  ],
  [
    undefined,
    [
      '',
      ' ',
      '\u200b',
      'please',
      '해 주세요',
      'I need help with Linux',
      '도움말이 어디에 있나요',
      '취소하지 마세요',
      "don't cancel",
      'back to the lab',
      '상태가 안 좋아요',
      '취소 계속',
      'help status',
      'korean english',
      'help english',
      'language french',
      'helpful',
      'unhelp',
      '30명',
      'cancel 1',
      '1 cancel',
      '1',
      '요취소',
      '좀한국어',
      '리눅스',
      '네',
      'yes',
      '이전 학기 이미지',
      '영어 회화',
      'English literature',
      '!',
    ],
  ],
];

test.each(recorded.flatMap(([command, texts]) => texts.map((text) => [text, command] as const)))(
  '%j is %j',
  (text, command) => {
    expect(parseCommand(text, words)).toStrictEqual(command);
  },
);

describe('length', () => {
  test('a command has 100 characters at most', () => {
    const text = `help${'!'.repeat(96)}`;
    expect(parseCommand(text, words)).toEqual({ name: 'help' });
    expect(parseCommand(`${text}!`, words)).toBeUndefined();
  });

  test('100,000 characters are no command, at once', () => {
    const start = performance.now();
    for (const part of ['help ', '\u0301\u0323', ' ', '취소', '해']) {
      expect(parseCommand(part.repeat(100_000 / part.length), words)).toBeUndefined();
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

test('whatever is typed is a command or none', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      expect([undefined, 'string']).toContain(
        typeof parseCommand(typed, words)?.name === 'string' ? 'string' : undefined,
      );
    }),
    { numRuns: 300 },
  );
});
