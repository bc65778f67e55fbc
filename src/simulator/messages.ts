/** A request as it reaches Azure Resource Manager. Header names are lower case. */
export interface SimulatedRequest {
  readonly method: string;
  /** Absolute: the links of the answer keep its host. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer; `body` is JSON text. */
export interface SimulatedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The connection broke: the request was not answered. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** An answer with a JSON body, or with none where it is undefined. */
export function answer(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedResponse {
  if (body === undefined) return { status, headers };
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An error as Azure Resource Manager words it. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatedResponse {
  return answer(status, { error: { code, message } }, headers);
}
