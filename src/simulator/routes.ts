import type { SimulatedResponse } from './messages.ts';

/** Somebody who calls Azure, known by a token. */
export interface Caller {
  /** Entra object id. */
  readonly objectId: string;
  /** As error messages name the client: a managed identity's application id, a person's name. */
  readonly name: string;
}

/** A request that came to a route. */
export interface Call {
  readonly url: URL;
  /** Decoded, without the query. */
  readonly path: string;
  /** What the right to the route's action is needed on; the id of the resource concerned. */
  readonly scope: string;
  readonly apiVersion: string;
  readonly caller: Caller;
  /** Parsed JSON; undefined where there was no body. */
  readonly body: unknown;
  /** A query parameter by its name, which is found without regard to case. */
  query(name: string): string | undefined;
}

export interface Route {
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** Path up to the resource the action's right is needed on, `{}` standing for one segment; `*` for any scope. */
  readonly scope: string;
  /** The rest of the path. */
  readonly rest: string;
  readonly action: string;
  readonly apiVersions: readonly string[];
  answer(call: Call): SimulatedResponse;
}

export interface RouteMatch {
  readonly route: Route;
  readonly scope: string;
}

/** Finds the route of a method and a decoded path. `path`: no route has it with any method. */
export type FindRoute = (method: string, path: string) => RouteMatch | 'method' | 'path';

/** Makes a finder over the routes. Paths are compared without regard to case. */
export function routeFinder(routes: readonly Route[]): FindRoute {
  const patterns = routes.map((route) => ({ route, pattern: patternOf(route) }));
  return (method, path) => {
    const matches = patterns.flatMap(({ route, pattern }) => {
      const match = pattern.exec(path);
      return match === null ? [] : [{ route, scope: match[1] ?? '' }];
    });
    if (matches.length === 0) return 'path';
    return matches.find(({ route }) => route.method === method) ?? 'method';
  };
}

function patternOf({ scope, rest }: Route): RegExp {
  const source = scope === '*' ? '.*?' : segments(scope);
  return new RegExp(`^(${source})${segments(rest)}$`, 'i');
}

function segments(template: string): string {
  return template.replaceAll('.', '[.]').replaceAll('{}', '[^/]+');
}

/** The templates of the scopes that routes are made of. */
export const scopes = {
  any: '*',
  subscription: '/subscriptions/{}',
  resourceGroup: '/subscriptions/{}/resourceGroups/{}',
} as const;
