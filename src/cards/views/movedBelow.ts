import type { ViewContext } from '../viewContext.ts';
import { bareLine, type LineView } from './line.ts';

/** What is left of a card that was posted again further down. */
export function movedBelowView({ text }: ViewContext): LineView {
  return bareLine(text.interview.movedBelow);
}
