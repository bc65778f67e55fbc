import type { LabAnswer } from './labs.ts';
import { normalizeTyped } from './normalize.ts';

/**
 * The lab that somebody means by what they typed, among those shown: by its place ("2"), by its whole title, or by a part of
 * a title that fits no other. Undefined where it is none or more than one: then the text is searched for.
 */
export function labNamed(typed: string, labs: readonly LabAnswer[]): LabAnswer | undefined {
  const wanted = comparable(typed);
  if (wanted === '') return undefined;
  const place = /^[0-9]{1,2}$/.test(wanted) ? labs[Number(wanted) - 1] : undefined;
  const whole = labs.filter(({ title }) => comparable(title) === wanted);
  const parts = labs.filter(({ title }) => comparable(title).includes(wanted));
  return place ?? only(whole) ?? only(parts);
}

function only(labs: readonly LabAnswer[]): LabAnswer | undefined {
  return labs.length === 1 ? labs[0] : undefined;
}

function comparable(text: string): string {
  return normalizeTyped(text).replace(/ /g, '');
}
