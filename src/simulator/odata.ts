import { type Token, tokenize } from './odataTokens.ts';

type Value = string | number | boolean | null | undefined;
type Expression = (item: unknown) => Value;

/** The filter cannot be understood. */
export class InvalidFilter extends Error {
  override readonly name = 'InvalidFilter';
}

const functions: Readonly<Record<string, (a: string, b: string) => Value>> = {
  indexof: (text, part) => text.indexOf(part),
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  tolower: (text) => text.toLowerCase(),
  toupper: (text) => text.toUpperCase(),
};

const comparisons: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  eq: (a, b) => (a ?? null) === (b ?? null),
  ne: (a, b) => (a ?? null) !== (b ?? null),
  gt: (a, b) => comparable(a, b) && (a as number) > (b as number),
  ge: (a, b) => comparable(a, b) && (a as number) >= (b as number),
  lt: (a, b) => comparable(a, b) && (a as number) < (b as number),
  le: (a, b) => comparable(a, b) && (a as number) <= (b as number),
};

function comparable(a: Value, b: Value): boolean {
  return typeof a === typeof b && (typeof a === 'number' || typeof a === 'string');
}

/**
 * Reads an OData `$filter` over JSON items: comparisons, `and`, `or`, `not`, brackets, and the text functions in use with
 * Lab Services. Property paths (`Properties/VMType`) are found without regard to case.
 *
 * @throws InvalidFilter
 */
export function parseFilter(filter: string): (item: unknown) => boolean {
  const tokens = tokenize(filter);
  if (tokens === undefined) throw new InvalidFilter(filter);
  const reader = new Reader(tokens, filter);
  const expression = reader.or();
  reader.end();
  return (item) => expression(item) === true;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #filter: string;
  #at = 0;

  constructor(tokens: readonly Token[], filter: string) {
    this.#tokens = tokens;
    this.#filter = filter;
  }

  or(): Expression {
    let left = this.#and();
    while (this.#word('or')) left = either(left, this.#and());
    return left;
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new InvalidFilter(this.#filter);
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#word('and')) left = both(left, this.#not());
    return left;
  }

  #not(): Expression {
    if (!this.#word('not')) return this.#comparison();
    const negated = this.#not();
    return (item) => negated(item) !== true;
  }

  #comparison(): Expression {
    const left = this.#operand();
    const next = this.#tokens[this.#at];
    const compare = next?.kind === 'name' ? comparisons[next.text.toLowerCase()] : undefined;
    if (compare === undefined) return left;
    this.#at += 1;
    const right = this.#operand();
    return (item) => compare(left(item), right(item));
  }

  #operand(): Expression {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new InvalidFilter(this.#filter);
    this.#at += 1;
    if (token.kind === 'value') return () => token.value;
    if (token.kind === 'name') return this.#symbol('(') ? this.#call(token.text) : (item) => property(item, token.text);
    if (token.text !== '(') throw new InvalidFilter(this.#filter);
    const inner = this.or();
    if (!this.#symbol(')')) throw new InvalidFilter(this.#filter);
    return inner;
  }

  #call(name: string): Expression {
    const call = functions[name.toLowerCase()];
    const first = this.or();
    const second = this.#symbol(',') ? this.or() : undefined;
    if (call === undefined || !this.#symbol(')')) throw new InvalidFilter(this.#filter);
    return (item) => {
      const text = first(item);
      const part = second?.(item) ?? '';
      return typeof text === 'string' && typeof part === 'string' ? call(text, part) : null;
    };
  }

  #word(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'name' || token.text.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #symbol(symbol: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.#at += 1;
    return true;
  }
}

function either(left: Expression, right: Expression): Expression {
  return (item) => left(item) === true || right(item) === true;
}

function both(left: Expression, right: Expression): Expression {
  return (item) => left(item) === true && right(item) === true;
}

function property(item: unknown, path: string): Value {
  let value: unknown = item;
  for (const name of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }
  return typeof value === 'object' ? undefined : (value as Value);
}
