import type { JsonObject, Post } from './wholeBotConnector.ts';

/** A button as a Teams client sees it. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: JsonObject;
  /** Whether the card's inputs are sent along. */
  readonly withInputs: boolean;
}

/** One of the bot's posts as a person sees it. */
export interface Seen {
  readonly postId: string;
  /** Every text on it, each on a line of its own: texts, facts, choices and the titles of buttons. */
  readonly text: string;
  readonly buttons: readonly Button[];
  /** Inputs by id, with what they hold. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly card: JsonObject;
  /** What Teams shows in the notification. */
  readonly summary: string;
}

const shownFields = ['text', 'title', 'value', 'placeholder', 'label'];

/** What a post shows. A message without a card is all text. */
export function seen({ id, activity }: Post): Seen {
  const [attachment] = (activity['attachments'] as readonly JsonObject[] | undefined) ?? [];
  const card = (attachment?.['content'] ?? {}) as JsonObject;
  const text = activity['text'];
  const parts = [...elementsOf(card)];
  return {
    postId: id,
    text: [...(typeof text === 'string' ? [text] : []), ...parts.flatMap(textsOf)].join('\n'),
    buttons: parts.flatMap(buttonOf),
    inputs: Object.fromEntries(parts.flatMap(inputOf)),
    card,
    summary: typeof activity['summary'] === 'string' ? activity['summary'] : '',
  };
}

/** Every object in a card, but not what is only there for clients that do not know an element, nor a button's data. */
function* elementsOf(value: unknown): Generator<JsonObject> {
  if (Array.isArray(value)) {
    for (const item of value) yield* elementsOf(item);
  } else if (typeof value === 'object' && value !== null) {
    yield value as JsonObject;
    for (const [name, item] of Object.entries(value)) {
      if (name !== 'fallback' && name !== 'data') yield* elementsOf(item);
    }
  }
}

function textsOf(element: JsonObject): readonly string[] {
  return shownFields.flatMap((name) => (typeof element[name] === 'string' ? [element[name]] : []));
}

function buttonOf(element: JsonObject): readonly Button[] {
  if (element['type'] !== 'Action.Execute') return [];
  const { title, verb, data, associatedInputs } = element as unknown as Omit<Button, 'withInputs'> & JsonObject;
  return [{ title, verb, data, withInputs: associatedInputs !== 'none' }];
}

function inputOf(element: JsonObject): readonly (readonly [string, string])[] {
  const { type, id, value } = element;
  if (typeof type !== 'string' || !type.startsWith('Input.') || typeof id !== 'string') return [];
  return [[id, typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '']];
}
