import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

// The bundle expects a browser's name for the global object, also where it renders nothing.
Object.assign(globalThis, { self: globalThis });
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** What Microsoft's own renderer finds wrong with a card: unknown types and values, ids used twice, missing messages. */
export function faultsFoundByLibrary(card: unknown): readonly string[] {
  const context = new library.SerializationContext();
  const adaptiveCard = new library.AdaptiveCard();
  adaptiveCard.parse(card, context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const afterwards = adaptiveCard.validateProperties().validationEvents.map(({ message }) => message);
  return [...whileParsing, ...afterwards];
}
