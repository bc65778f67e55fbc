import { randomUUID } from 'node:crypto';

/** What Azure Resource Manager adds to every answer. */
export function commonHeaders(): Readonly<Record<string, string>> {
  const id = randomUUID();
  return {
    'Cache-Control': 'no-cache',
    Pragma: 'no-cache',
    'x-ms-request-id': id,
    'x-ms-correlation-request-id': id,
    'x-ms-routing-request-id': `KOREACENTRAL:${new Date().toISOString()}:${id}`,
    'X-Content-Type-Options': 'nosniff',
  };
}
