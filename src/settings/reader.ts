/** The process's environment as Node.js gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and gathers what is wrong with them, in words for the operator. */
export interface SettingsReader {
  /** The value without surrounding space, or undefined where it is not set or empty. */
  text(name: string): string | undefined;
  /** The value made of its text; `fallback` where it is not set, or where `read` finds it unusable: then `wanted` is said. */
  value<Value>(name: string, wanted: string, fallback: Value, read: (text: string) => Value | undefined): Value;
  /** The value made of its text; undefined where it is missing or unusable, which is said. */
  required<Value>(name: string, wanted: string, read: (text: string) => Value | undefined): Value | undefined;
  /** Adds one sentence. */
  fault(sentence: string): void;
  readonly faults: readonly string[];
}

/** Makes a reader of this environment. */
export function createSettingsReader(environment: Environment): SettingsReader {
  const faults: string[] = [];

  function text(name: string): string | undefined {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  function value<Value>(
    name: string,
    wanted: string,
    fallback: Value,
    read: (given: string) => Value | undefined,
  ): Value {
    const given = text(name);
    if (given === undefined) return fallback;
    const made = read(given);
    if (made === undefined) faults.push(`${name} must be ${wanted}.`);
    return made ?? fallback;
  }

  return {
    faults,
    text,
    value,
    required(name, wanted, read) {
      if (text(name) === undefined) faults.push(`${name} is missing: ${wanted}.`);
      return value(name, wanted, undefined, read);
    },
    fault: (sentence) => {
      faults.push(sentence);
    },
  };
}
