import type { Verb } from '../../domain/verbs.ts';
import type { Card } from '../../ports/store.ts';
import type { Turn } from '../turnParts.ts';

/** A press that may be carried out: a button really shown on this person's card. */
export interface Pressed {
  readonly card: Card;
  /** As the client sent them: each handler validates what it reads. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Carries a press out and returns the id of the card that answers it (mostly the pressed one). */
export type RunAction = (turn: Turn, pressed: Pressed) => Promise<string>;

export type ActionTable = Readonly<Record<Verb, RunAction>>;

/** A text input; undefined where it is missing or no text. */
export function textInput(pressed: Pressed, name: string): string | undefined {
  const value = pressed.inputs[name];
  return typeof value === 'string' ? value : undefined;
}
