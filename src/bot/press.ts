import type { Activity } from 'botbuilder';

/** A pressed button, as it arrived. Only its form has been checked: nothing in it is trusted. */
export interface PressedButton {
  readonly verb: string;
  /** The card row's id, the revision and the nonce it was rendered with. */
  readonly cardId: string;
  readonly revision: number;
  readonly nonce: string;
  /** The card's inputs and what the button stands for. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Whether somebody pressed an Action.Execute, which wants its answer in the HTTP response. */
export function isCardAction({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type === 'invoke' && name === 'adaptiveCard/action';
}

/**
 * Reads the button of an `adaptiveCard/action` invoke, or of a message sent by the Action.Submit fallback (which carries its
 * verb in the data only). Undefined where the form is wrong, or where the two verbs of an invoke differ: no card of ours
 * sends such a thing.
 */
export function readPressedButton(activity: Pick<Activity, 'type' | 'value'>): PressedButton | undefined {
  const value: unknown = activity.value;
  if (!isRecord(value)) return undefined;
  if (activity.type === 'message') return buttonFrom(value, value['verb']);
  const action = value['action'];
  if (!isRecord(action) || !isRecord(action['data'])) return undefined;
  return buttonFrom(action['data'], action['verb']);
}

function buttonFrom(data: Record<string, unknown>, actionVerb: unknown): PressedButton | undefined {
  const { verb, id, version, nonce, ...inputs } = data;
  if (typeof verb !== 'string' || verb !== actionVerb) return undefined;
  if (typeof id !== 'string' || typeof nonce !== 'string' || !Number.isSafeInteger(version)) return undefined;
  return { verb, cardId: id, revision: version as number, nonce, inputs };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
