export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null };

const pattern = /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)(?![\w/])|([A-Za-z_][\w/.-]*)|([(),]))/y;
const literals = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The parts of an OData filter, or undefined where something in it is none. In a text a quote is written twice. */
export function tokenize(filter: string): readonly Token[] | undefined {
  const text = filter.trim();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, quoted, number, name, symbol]: RegExpExecArray): Token {
  if (quoted !== undefined) return { kind: 'value', value: quoted.replaceAll("''", "'") };
  if (number !== undefined) return { kind: 'value', value: Number(number) };
  if (name === undefined) return { kind: 'symbol', text: symbol ?? '' };
  const literal = literals.get(name.toLowerCase());
  return literal === undefined ? { kind: 'name', text: name } : { kind: 'value', value: literal };
}
