/** A language the bot speaks. Each is a catalogue of texts and understood words, plus a manifest file. */
export type Language = 'ko' | 'en';

export const languages: readonly Language[] = ['ko', 'en'];

/**
 * The language of a BCP 47 locale tag such as `ko-KR`, or undefined where the bot does not speak it.
 * Only the primary subtag counts (RFC 5646, 2.2.1).
 */
export function languageOfLocale(locale: string): Language | undefined {
  const primary = locale.trim().toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}
