import type { ButtonView } from '../button.ts';

/** A card of one line, with its buttons. */
export interface LineView {
  /** May hold user text. */
  readonly line: string;
  /** A card that is done with: nothing to press, nothing to look at. */
  readonly isSubtle: boolean;
  /** None or one more line, without user text. */
  readonly details: readonly string[];
  readonly buttons: readonly ButtonView[];
}

/** One line and nothing else. */
export function bareLine(line: string): LineView {
  return { line, isSubtle: true, details: [], buttons: [] };
}

/** One line with buttons. */
export function lineWithButtons(line: string, buttons: readonly ButtonView[]): LineView {
  return { line, isSubtle: false, details: [], buttons };
}
