import { describe, expect, test } from '@jest/globals';
import { numberReader } from '../../src/domain/parseNumber.ts';
import { words } from '../../src/l10n/words.ts';

const read = numberReader(words.map(({ numbers }) => numbers));

const digitNames = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const placeNames = ['', '십', '백', '천', '만'];

/** 3,021 is 삼천이십일; `spelledOne` says 일천 for 천. */
function sinoKorean(number: number, spelledOne = false): string {
  return Array.from(String(number))
    .map((digit, index, { length }) => {
      const place = length - 1 - index;
      if (digit === '0') return '';
      const name = digit === '1' && place > 0 && !spelledOne ? '' : (digitNames[Number(digit)] ?? '');
      return name + (placeNames[place] ?? '');
    })
    .join('');
}

const nativeTens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const nativeOnes = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const beforeCounter = ['', '한', '두', '세', '네', ...nativeOnes.slice(5)];

function nativeKorean(number: number, ones: readonly string[]): string {
  const tens = ones === beforeCounter && number === 20 ? '스무' : nativeTens[Math.floor(number / 10)];
  return `${tens ?? ''}${ones[number % 10] ?? ''}`;
}

const englishOnes =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = ' - twenty thirty forty fifty sixty seventy eighty ninety'.trim().split(' ');

function english(number: number): string {
  if (number < 20) return englishOnes[number] ?? '';
  const [size, name] = number >= 1000 ? [1000, 'thousand'] : number >= 100 ? [100, 'hundred'] : [10, ''];
  const [count, rest] = [Math.floor(number / size), number % size];
  if (size === 10) return `${englishTens[count - 1] ?? ''}${rest === 0 ? '' : `-${english(rest)}`}`;
  const and = rest > 0 && rest < 100 ? ' and' : '';
  return `${english(count)} ${name}${rest === 0 ? '' : `${and} ${english(rest)}`}`;
}

describe('every number from 1 to 10,000 is read as written', () => {
  const all = Array.from({ length: 10_000 }, (_, index) => index + 1);

  test('the writers of this test know their numbers', () => {
    expect([3_021, 10_000, 111].map((number) => sinoKorean(number))).toEqual(['삼천이십일', '만', '백십일']);
    expect([21, 20, 99].map((number) => nativeKorean(number, beforeCounter))).toEqual(['스물한', '스무', '아흔아홉']);
    expect([21, 20].map((number) => nativeKorean(number, nativeOnes))).toEqual(['스물하나', '스물']);
    expect([3_521, 10_000, 105, 40].map(english)).toEqual([
      'three thousand five hundred and twenty-one',
      'ten thousand',
      'one hundred and five',
      'forty',
    ]);
  });

  /** One assertion for all: tens of thousands take longer than what they check. */
  function misread(numbers: readonly number[], write: (number: number) => string): readonly unknown[] {
    return numbers
      .map((number) => [write(number), read(write(number)), number])
      .filter(([, found, number]) => found !== number);
  }

  test('in digits', () => {
    expect(misread(all, String)).toEqual([]);
    const commas = (number: number) =>
      String(number)
        .replace(/(?=...$)/, ',')
        .replace(/^,/, '');
    expect(misread(all.slice(-200), (number) => `${commas(number)} 명`)).toEqual([]);
  });

  test('in Sino-Korean', () => {
    expect(misread(all, (number) => `${sinoKorean(number)} 명`)).toEqual([]);
    expect(misread(all.slice(0, 200), (number) => sinoKorean(number, true))).toEqual([]);
  });

  test('in native Korean, up to 99', () => {
    expect(misread(all.slice(0, 99), (number) => nativeKorean(number, nativeOnes))).toEqual([]);
    expect(misread(all.slice(0, 99), (number) => `${nativeKorean(number, beforeCounter)}명`)).toEqual([]);
    expect(misread(all.slice(100, 199), (number) => `백 ${nativeKorean(number - 100, beforeCounter)} 명`)).toEqual([]);
  });

  test('in English', () => {
    expect(misread(all, english)).toEqual([]);
    expect(misread(all.slice(0, 200), (number) => `${english(number).replaceAll('-', ' ')} students`)).toEqual([]);
  });
});

describe('ranges', () => {
  test.each([
    ['10-20', 20],
    ['삼십-사십 명', 40],
    ['10-스무 명', 20],
    ['10~', undefined],
    ['~20', undefined],
    ['10–20', 20],
    ['10 ~ 20명', 20],
    ['한두 명', undefined],
    ['두~세 명', 3],
    ['두 명~세 명', 3],
    ['두~세', undefined],
    ['세~두 명', undefined],
    ['10~10', undefined],
    ['두~셋', undefined],
    ['열~스무 명', 20],
    ['~', undefined],
    ['명~30명', undefined],
    ['10~20~30', undefined],
  ])('%j is %j', (text, number) => {
    expect(read(text)).toBe(number);
  });
});

describe('below zero', () => {
  test.each([
    ['-5', -5],
    ['- 5명', -5],
    ['–30', -30],
    ['-5-10', -10],
    ['--5', undefined],
    ['-오', undefined],
    ['-abc', undefined],
    ['-5 5', undefined],
    ['5-', undefined],
  ])('%j is %j', (text, number) => {
    expect(read(text)).toBe(number);
  });
});

describe('what is put together as no number is', () => {
  test.each([
    ['삼십', 30],
    ['3십', 30],
    ['3백 5십', 350],
    ['백이십삼만', 1_230_000],
    ['three hundred thousand', 300_000],
    ['1만 2천', 12_000],
    ['백 5', 105],
    ['이삼', undefined],
    ['30 5', undefined],
    ['서른 5', undefined],
    ['5 30', undefined],
    ['일십백', 1_000],
    ['백백', undefined],
    ['천백만', 11_000_000],
    ['다섯 서른', undefined],
    ['twenty fifteen', undefined],
    ['five hundred five hundred', undefined],
    ['1.5', undefined],
    ['1 , 5', undefined],
    ['1,000,00', undefined],
    ['1,0000', undefined],
    ['12,345', 12_345],
    ['약', undefined],
    ['명', undefined],
    ['명 30', 30],
    ['학생 30명', 30],
    ['students: 30', 30],
    ['30명 5', undefined],
    ['서른 명 다섯', undefined],
    ['다섯 명 백', undefined],
    ['백 3.5', undefined],
    ['30명명', 30],
    ['한', undefined],
    ['한 명', 1],
    ['한 30', 30],
    ['한30', undefined],
    ['한 한', undefined],
    ['한 한 명', 1],
  ])('%j is %j', (text, number) => {
    expect(read(text)).toBe(number);
  });
});
