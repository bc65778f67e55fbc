import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalizeTyped, tidyText } from '../../src/domain/normalize.ts';
import { anyText } from '../support/anyText.ts';

describe('typed text as it is compared', () => {
  test.each([
    ['  Yes \n please ', 'yes please'],
    ['ＷＩＮ１１！～', 'win11!~'],
    ['서른\u3000명', '서른 명'],
    ['리눅스'.normalize('NFD'), '리눅스'],
    ['리\u200b눅\u2060스\ufeff', '리눅스'],
    ['li\u0000nux\u0007', 'linux'],
    ['a \u0000 b', 'a b'],
    ['\u202ehelp\u202c', 'help'],
    ['help\u0085me', 'help me'],
    ['so\u00adft', 'soft'],
    ['\ud83d yes \udc4d', 'yes'],
    ['👍', '👍'],
    ['❤\ufe0f', '❤'],
    ['\u3164\u115f', ''],
    ['', ''],
    ['ÅNGSTRÖM', 'ångström'],
    ['e\u200d\u0301', 'é'],
  ])('%j is %j', (typed, normalized) => {
    expect(normalizeTyped(typed)).toBe(normalized);
  });

  test('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(normalizeTyped(normalizeTyped(typed))).toBe(normalizeTyped(typed));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('text as it is kept', () => {
  test.each([
    ['  데이터베이스 \n\t개론 ', '데이터베이스 개론'],
    ['데이터베이스'.normalize('NFD'), '데이터베이스'],
    ['C++ & <b> ＡＢ', 'C++ & <b> ＡＢ'],
    ['\u202eabc\u2066d\u2069', 'abcd'],
    ['a\u0000b\u001bc\u007fd', 'abcd'],
    ['a\ud800b', 'ab'],
    ['👩\u200d💻 ❤\ufe0f', '👩\u200d💻 ❤\ufe0f'],
    ['a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['a\u0085\u2028b', 'a b'],
  ])('%j is %j', (typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy);
  });

  test('stays as it is when tidied again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(tidyText(tidyText(typed))).toBe(tidyText(typed));
      }),
      { numRuns: 1_000 },
    );
  });

  test('keeps 30 marks on a letter, as the Stream-Safe Text Format does', () => {
    expect(tidyText(`x${'\u0301'.repeat(30)}`)).toBe(`x${'\u0301'.repeat(30)}`);
    expect(tidyText(`x${'\u0301'.repeat(31)}y`)).toBe(`x${'\u0301'.repeat(30)}y`);
  });
});

test.each([
  ['marks out of order', `a${'\u0301\u0323'.repeat(50_000)}`],
  ['marks, first all above, then all below', `a${'\u0301'.repeat(50_000)}${'\u0323'.repeat(50_000)}`],
  ['what is not seen, between marks', 'a\u0301\u200b\u0323'.repeat(25_000)],
  ['marks and what is not seen', '\u0301\u200b\u0323'.repeat(33_333)],
  ['white space', ' \t\n'.repeat(33_333)],
  ['capitals', 'İ'.repeat(100_000)],
])('100,000 characters of %s take no time', (_name, text) => {
  const start = performance.now();
  normalizeTyped(text);
  tidyText(text);
  // NFC alone takes seconds for some of these.
  expect(performance.now() - start).toBeLessThan(2_000);
});
