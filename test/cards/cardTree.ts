/** An object of a card's JSON. */
export type CardNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of a card's JSON but the data of its buttons, outermost first. */
export function nodesOf(value: unknown): readonly CardNode[] {
  if (Array.isArray(value)) {
    return value.flatMap(nodesOf);
  }
  if (!isNode(value)) {
    return [];
  }
  const inner = Object.entries(value).filter(([key]) => key !== 'data');
  return [value, ...inner.flatMap(([, child]) => nodesOf(child))];
}

/** The objects of these types. */
export function nodesOfType(card: unknown, type: RegExp): readonly CardNode[] {
  return nodesOf(card).filter((node) => typeof node['type'] === 'string' && type.test(node['type']));
}

/** The buttons of a card, without their fallbacks. */
export function buttonsOf(card: unknown): readonly CardNode[] {
  return nodesOfType(card, /^Action\.Execute$/);
}

/** What a button sends by itself. */
export function dataOf(button: CardNode | undefined): CardNode {
  const data = button?.['data'];
  if (!isNode(data)) {
    throw new Error('The button has no data');
  }
  return data;
}

/** The first button with this verb. */
export function buttonOf(card: unknown, verb: string): CardNode | undefined {
  return buttonsOf(card).find((button) => button['verb'] === verb);
}

/** Every text with the path to it, such as `body.0.text`. */
export function stringsOf(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') {
    return [{ path, text: value }];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => stringsOf(child, path === '' ? key : `${path}.${key}`));
}
