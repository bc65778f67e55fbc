import { expect, test } from '@jest/globals';
import { languageOfLocale, languages } from '../../src/domain/language.ts';
import { labsPortalAddress, pageAddress } from '../../src/domain/links.ts';

test('a page of Microsoft Learn is shown in the language of the reader', () => {
  expect(pageAddress('capacity-limits', 'ko')).toBe(
    'https://learn.microsoft.com/ko-kr/azure/lab-services/capacity-limits',
  );
  expect(pageAddress('retirement-guide', 'en')).toBe(
    'https://learn.microsoft.com/en-us/azure/lab-services/retirement-guide',
  );
  expect(labsPortalAddress).toBe('https://labs.azure.com');
});

test.each([
  ['ko', 'ko'],
  ['ko-KR', 'ko'],
  ['KO_kr', 'ko'],
  [' en-GB ', 'en'],
  ['de-DE', undefined],
  ['korean', undefined],
  ['', undefined],
])('the language of the locale “%s”', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

test('every language is that of its own tag', () => {
  expect(languages.map(languageOfLocale)).toEqual(['ko', 'en']);
});
