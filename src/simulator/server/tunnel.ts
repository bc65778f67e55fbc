import type { HttpClient } from '@azure/core-rest-pipeline';

/** Below this path the server takes the whole address that a client wanted to reach. */
const tunnelPath = '/tunnel/';

/**
 * An HTTP client for the Azure SDKs that carries requests over loopback to a simulator's server, while the SDK sees
 * `https://management.azure.com` everywhere: addresses, tokens and status links stay as in production. `inner` does the
 * work (the SDK's own default client), so that timeouts, aborts and broken connections are real.
 */
export function createTunnelHttpClient({
  port,
  inner,
}: {
  readonly port: number;
  readonly inner: HttpClient;
}): HttpClient {
  return {
    sendRequest: async (request) => {
      const url = `http://127.0.0.1:${port}${tunnelPath}${request.url}`;
      const response = await inner.sendRequest({ ...request, url, allowInsecureConnection: true });
      return { ...response, request };
    },
  };
}

/** The address that came through a tunnel, or undefined where the request came by itself. */
export function tunnelled(path: string): string | undefined {
  return path.startsWith(`${tunnelPath}https://`) ? path.slice(tunnelPath.length) : undefined;
}
