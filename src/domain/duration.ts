/** A calendar duration of ISO 8601, by its parts: `P1Y6M`, `P90D`. */
interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const pattern = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;

/** The parts of an ISO 8601 duration of years, months and days; undefined for any other text. */
export function parseDuration(text: string): Duration | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, years = '0', months = '0', days = '0'] = match;
  return { years: Number(years), months: Number(months), days: Number(days) };
}

/**
 * The instant that lies this duration before `now`, both in milliseconds UTC. Years and months are those of the UTC calendar.
 * Throws where the text is no duration: the configuration is checked before.
 */
export function durationBefore(now: number, duration: string): number {
  const parts = parseDuration(duration);
  if (parts === undefined) throw new RangeError(`${duration} is not a duration of years, months and days.`);
  const instant = new Date(now);
  instant.setUTCFullYear(instant.getUTCFullYear() - parts.years);
  instant.setUTCMonth(instant.getUTCMonth() - parts.months);
  instant.setUTCDate(instant.getUTCDate() - parts.days);
  return instant.getTime();
}
