import type { TestAzure } from './azure.ts';

export interface RawAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Of Azure's error. */
  readonly code?: string;
}

/** Sends a request past the SDK and past the network, straight to the simulator; it is not recorded. */
export async function call(
  { simulator }: TestAzure,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<RawAnswer> {
  const response = await simulator.handle({
    method,
    url: `https://management.azure.com${path}`,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const content: unknown = response.body === undefined ? undefined : JSON.parse(response.body);
  const code = (content as { error?: { code?: string } } | undefined)?.error?.code;
  return {
    status: response.status,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: content,
    ...(code === undefined ? {} : { code }),
  };
}
