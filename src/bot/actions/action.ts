import type { InterviewStep } from '../../app/interviews.ts';
import type { Verb } from '../../domain/verbs.ts';
import type { Card } from '../../ports/store.ts';
import type { Turn } from '../turnParts.ts';

/** A press that may be carried out: a button really shown on this person's card. */
export interface Pressed {
  readonly card: Card;
  /** As the client sent them: each handler validates what it reads. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What answers a press. */
export interface ActionResult {
  /** The card that answers it, mostly the pressed one. */
  readonly cardId: string;
  /** An inquiry that the card waits for: the answer waits a moment for it too. */
  readonly waitsFor?: string;
  /** Said instead of showing the card: why nothing was done. */
  readonly refusal?: 'mayNotEnable';
}

/** Carries a press out. */
export type RunAction = (turn: Turn, pressed: Pressed) => Promise<ActionResult>;

export type ActionTable = Readonly<Record<Verb, RunAction>>;

/** The card of an interview's step answers, once what it waits for is there. */
export function answeredBy({ cardId, waitsFor }: InterviewStep): ActionResult {
  return { cardId, ...(waitsFor === undefined ? {} : { waitsFor }) };
}

/** A text input; undefined where it is missing or no text. */
export function textInput(pressed: Pressed, name: string): string | undefined {
  const value = pressed.inputs[name];
  return typeof value === 'string' ? value : undefined;
}
