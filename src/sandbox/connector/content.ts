import type { JsonObject } from '../json.ts';
import { asList, asObject, asText } from '../json.ts';
import { HttpFault } from '../server/http.ts';
import type { Content } from '../teams/chat.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** What a message activity of the bot shows. Throws HttpFault 400 where Teams would not show it. */
export function contentOf(activity: JsonObject): Content {
  const text = asText(activity['text']) ?? '';
  const cards = asList(activity['attachments']).map(cardOf);
  if (text === '' && cards.length === 0) throw badSyntax('The activity has neither text nor attachments.');
  const summary = asText(activity['summary']);
  return {
    text,
    format: activity['textFormat'] === 'plain' ? 'plain' : 'markdown',
    cards,
    mentions: asList(activity['entities']).flatMap(mentionOf),
    ...(summary === undefined ? {} : { summary }),
  };
}

function cardOf(attachment: unknown): JsonObject {
  const fields = asObject(attachment);
  const card = asObject(fields?.['content']);
  if (fields?.['contentType'] !== adaptiveCard) {
    throw badSyntax(`Attachments of type ${String(fields?.['contentType'])} are not shown here.`);
  }
  if (card?.['type'] !== 'AdaptiveCard') throw badSyntax('The attachment is not an Adaptive Card.');
  return card;
}

function mentionOf(entity: unknown): readonly string[] {
  const fields = asObject(entity);
  const name = asText(asObject(fields?.['mentioned'])?.['name']);
  return fields?.['type'] === 'mention' && name !== undefined ? [name] : [];
}

function badSyntax(message: string): HttpFault {
  return new HttpFault(400, 'BadSyntax', message);
}
