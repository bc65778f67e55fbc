/** A GUID in lower case, or undefined. */
export function readGuid(text: string): string | undefined {
  const guid = text.toLowerCase();
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(guid) ? guid : undefined;
}

/** GUIDs with commas between, in lower case and without repeats; undefined where one is none. */
export function readGuids(text: string): readonly string[] | undefined {
  const guids = text.split(',').map((part) => readGuid(part.trim()));
  return guids.every((guid) => guid !== undefined) ? [...new Set(guids)] : undefined;
}

/** A whole number within these bounds, or undefined. */
export function readCount(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const count = Number(text);
    return /^\d{1,6}$/.test(text) && count >= least && count <= most ? count : undefined;
  };
}

/** A TCP port, 0 to 65535, or undefined. */
export function readPort(text: string): number | undefined {
  return readCount(0, 65_535)(text);
}

/** One of the choices, written exactly, or undefined. */
export function readChoice<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice | undefined {
  return (text) => choices.find((choice) => choice === text);
}

/** An address of PostgreSQL, or undefined. */
export function readPostgresAddress(text: string): string | undefined {
  const isPostgres = URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
  return isPostgres ? text : undefined;
}

const shortestRetentionDays = 30;
const longestRetentionDays = 3_660;

/** An ISO 8601 duration of one unit, years, months or days, from 30 days to 10 years; or undefined. */
export function readRetention(text: string): string | undefined {
  const [, count, unit] = /^P([1-9]\d{0,3})([YMD])$/.exec(text) ?? [];
  if (count === undefined) return undefined;
  const days = Number(count) * (unit === 'Y' ? 366 : unit === 'M' ? 30 : 1);
  return days >= shortestRetentionDays && days <= longestRetentionDays ? text : undefined;
}

/** An ISO 8601 duration of 1 to 30 days, `P1D`; or undefined. */
export function readDays(text: string): string | undefined {
  return /^P(?:[1-9]|[12]\d|30)D$/.test(text) ? text : undefined;
}

/** An IANA time zone that this Node.js knows, or undefined. Plain offsets are no names: they know no summer time. */
export function readTimeZone(text: string): string | undefined {
  if (!/^[A-Za-z]/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Days of the year as `MM-DD`, separated by commas, sorted and without repeats; undefined where one is not in every year. */
export function readDaysOfYear(text: string): readonly string[] | undefined {
  const days = text.split(',').map((day) => day.trim());
  return days.every(isDayOfEveryYear) ? [...new Set(days)].sort() : undefined;
}

function isDayOfEveryYear(text: string): boolean {
  // 2023 has no 29 February.
  const day = new Date(`2023-${text}T00:00:00Z`);
  return /^\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === text;
}

/** An http or https address, or undefined. */
export function readWebAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

/** The origin of an https address that is nothing but one, or undefined: tokens must not travel in the clear. */
export function readSecureOrigin(text: string): string | undefined {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, href } = new URL(text);
  return href === `${origin}/` ? origin : undefined;
}
