/** The JSON object of an activity, as it came: only `type` is known to be a text. */
export type RawActivity = Readonly<Record<string, unknown>> & { readonly type: string };

/** The activity in a body, or undefined where the body is not UTF-8, not JSON, not an object or has no `type`. */
export function parseActivity(bytes: Uint8Array): RawActivity | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  return isActivity(value) ? value : undefined;
}

function isActivity(value: unknown): value is RawActivity {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'type' in value &&
    typeof value.type === 'string' &&
    value.type !== ''
  );
}
