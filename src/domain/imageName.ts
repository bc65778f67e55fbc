import type { CalendarDay } from './needs.ts';
import type { SaveFormFault } from './preflight.ts';

/** Azure's rule for the name of an image definition. */
export const imageNameRule = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9])?$/;
/** As that rule has it. */
export const longestImageName = 80;

/** What is wrong with a name for an image definition, in the order a person would mend it; undefined where it is right. */
export function imageNameFault(name: string): SaveFormFault | undefined {
  if (name === '') return { code: 'nameEmpty' };
  const wrong = [...new Set(name.match(/[^A-Za-z0-9._-]/gu) ?? [])].slice(0, 5).join('');
  if (wrong !== '') return { code: 'nameCharacters', wrong };
  if (name.length > longestImageName) return { code: 'nameTooLong', longest: longestImageName };
  return imageNameRule.test(name) ? undefined : { code: 'nameEnds' };
}

/**
 * A free name for a lab's image: the lab's title as far as Azure takes its letters, else its ARM name, and the month. `taken`
 * is compared case-insensitively, as Azure does.
 */
export function suggestImageName(
  lab: { readonly title: string; readonly name: string },
  today: CalendarDay,
  taken: readonly string[],
): string {
  const month = today.slice(0, 7);
  const stem = stemOf(lab.title) ?? stemOf(lab.name) ?? 'image';
  const occupied = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? `-${month}` : `-${month}-${number}`;
    const name = `${stem.slice(0, longestImageName - end.length).replace(/[._-]+$/, '')}${end}`;
    if (!occupied.has(name.toLowerCase())) return name;
  }
}

/** Three letters in a row at least, or it says nothing about the class: a year alone does not. */
function stemOf(text: string): string | undefined {
  const stem = text
    .normalize('NFKD')
    // Accents, which stand apart now.
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return /[a-z]{3}/.test(stem) ? stem : undefined;
}
