import { describe, expect, test } from '@jest/globals';
import { lexiconOf, type Phrase, readPhrases } from '../../src/domain/parsePhrases.ts';

const separator = /^[\s,]$/;

function phrase(text: string, attached = false): Phrase<string> {
  return { text, token: text, attached };
}

const lexicon = lexiconOf(
  [
    phrase('yes'),
    phrase('yes please'),
    phrase("don't"),
    phrase('필요'),
    phrase('필요 없어요'),
    phrase('없어요'),
    phrase('요', true),
    phrase('십', true),
    phrase('win 11'),
    phrase('2nd'),
    phrase('~', true),
    phrase('가나'),
    phrase('가나 다'),
    phrase('다라'),
    phrase(' , '),
    { text: 'so', token: undefined, attached: false },
  ],
  separator,
);

function read(text: string): readonly string[] | undefined {
  return readPhrases(text, lexicon, (digits) => `#${digits}`);
}

describe('reading phrases', () => {
  test.each<[string, string[] | undefined]>([
    ['', []],
    [' , ', []],
    ['yes', ['yes']],
    ['yes,yes', ['yes', 'yes']],
    ['so yes', ['yes']],
    ['so', []],
    ['yes no', undefined],
    ['no yes', undefined],
  ])('%j: nothing is left over', (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  test.each<[string, string[] | undefined]>([
    ['yes please', ['yes please']],
    ['필요 없어요', ['필요 없어요']],
    ['필요없어요', ['필요 없어요']],
    ['가나다', ['가나 다']],
    ['가나 다라', ['가나', '다라']],
  ])('%j: the longest phrase that leaves nothing over', (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  test.each<[string, string[] | undefined]>([
    ['win11', ['win 11']],
    ['win,11', ['win 11']],
    ['w in11', undefined],
    ['win1 1', undefined],
    ['없 어요', undefined],
    ['dont', ["don't"]],
    ['don’t', ["don't"]],
  ])('%j: spaces may be missing, never added', (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  test.each<[string, string[] | undefined]>([
    ['yesyes', undefined],
    ['yess', undefined],
    ['ayes', undefined],
    ['éyes', undefined],
    ['win111', undefined],
    ['2nds', undefined],
    ['12nd', undefined],
    ['yes필요', ['yes', '필요']],
    ['필요yes', ['필요', 'yes']],
    ['필요요', ['필요', '요']],
    ['필요 요', ['필요', '요']],
    ['없어요필요', undefined],
    ['없어요 필요', ['없어요', '필요']],
    ['십십', ['십', '십']],
    ['~~', undefined],
    ['yes~', ['yes', '~']],
    ['~', ['~']],
  ])('%j: where words begin and end', (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  test.each<[string, string[] | undefined]>([
    ['30', ['#30']],
    ['30 5', ['#30', '#5']],
    ['30십', ['#30', '십']],
    ['win 12', undefined],
    ['2nd 2', ['2nd', '#2']],
    ['３', undefined],
  ])('%j: numerals', (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  test('without anybody to take numerals, they are not understood', () => {
    expect(readPhrases('yes 30', lexicon)).toBeUndefined();
    expect(readPhrases('yes', lexicon)).toEqual(['yes']);
  });

  test('gives up in time where nearly everything fits', () => {
    const many = lexiconOf([phrase('가', true), phrase('가가', true), phrase('가가가', true)], separator);
    const start = performance.now();
    expect(readPhrases(`${'가'.repeat(200)}나`, many, String)).toBeUndefined();
    expect(readPhrases('가'.repeat(200), many, String)).toHaveLength(67);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
