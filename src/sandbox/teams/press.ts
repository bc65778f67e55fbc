import type { JsonObject } from '../json.ts';
import { asObject, asText } from '../json.ts';
import type { Delivered } from './delivery.ts';

/** What the client of the person who pressed shows. */
export type PressOutcome =
  /** Takes the place of the pressed card, for this client only. */
  | { readonly kind: 'card'; readonly card: JsonObject }
  | { readonly kind: 'message'; readonly text: string }
  /** The bot refused, in its own words. */
  | { readonly kind: 'refused'; readonly text: string }
  /** Teams' "Unable to reach app": no answer in time, or no connection. */
  | { readonly kind: 'unreachable' }
  /** Teams' "Something went wrong": an answer that is none. */
  | { readonly kind: 'broken' }
  /** An `Action.Submit`, which shows nothing. */
  | { readonly kind: 'sent' };

/** How Teams reads the answer to an `adaptiveCard/action`: HTTP 200 with `{statusCode, type, value}`, and nothing else. */
export function readPressAnswer(delivered: Delivered): PressOutcome {
  if (delivered.kind === 'unreachable') return { kind: 'unreachable' };
  const body = asObject(delivered.body);
  if (delivered.status !== 200 || body === undefined || typeof body['statusCode'] !== 'number') {
    return { kind: 'broken' };
  }
  const value = body['value'];
  const card = asObject(value);
  switch (body['type']) {
    case 'application/vnd.microsoft.card.adaptive':
      return body['statusCode'] === 200 && card !== undefined ? { kind: 'card', card } : { kind: 'broken' };
    case 'application/vnd.microsoft.activity.message': {
      const text = asText(value);
      return body['statusCode'] === 200 && text !== undefined ? { kind: 'message', text } : { kind: 'broken' };
    }
    case 'application/vnd.microsoft.error': {
      const text = asText(card?.['message']);
      return text === undefined ? { kind: 'broken' } : { kind: 'refused', text };
    }
    default:
      return { kind: 'broken' };
  }
}
