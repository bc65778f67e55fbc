import { verbs } from '../../src/domain/verbs.ts';
import { faultsFoundByLibrary } from './adaptiveCards.ts';
import { buttonsOf, type CardNode, dataOf, isNode, nodesOf, nodesOfType, stringsOf } from './cardTree.ts';

/** Inputs a button may stand for by itself; besides what every button carries. */
const buttonInputs = ['answer', 'approach', 'fresh', 'interview', 'lab', 'language', 'question', 'save'];
const stamp = ['id', 'nonce', 'verb', 'version'];

const allowedAddress =
  /^https:\/\/(labs\.azure\.com$|learn\.microsoft\.com\/(ko-kr|en-us)\/azure\/lab-services\/[a-z-]+$)/;

/** Teams refuses a message of 100 KB; a card stays well below, because updates and other clients add to it. */
const mostBytes = 28 * 1024;
const mostButtons = 6;
/** One line on a phone. */
const longestTitle = 32;

/** What is wrong with a card that Teams would show badly, or that the bot could not take a press of. */
export function faultsOf(card: unknown): readonly string[] {
  return [
    ...faultsFoundByLibrary(card),
    ...faultsAsAWhole(card),
    ...nodesOf(card).flatMap(faultsOfNode),
    ...nodesOfType(card, /^Input\./).flatMap(faultsOfInput),
    ...buttonsOf(card).flatMap(faultsOfButton),
    ...stringsOf(card).flatMap(({ path, text }) => faultsOfText(path, text)),
  ];
}

function faultsAsAWhole(card: unknown): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const outside = isNode(card) ? withoutShownCards(card) : card;
  const actions = nodesOfType(outside, /^Action\.(Execute|ShowCard)$/);
  const primary = actions.filter(({ style }) => style === 'positive');
  return [
    ...(isNode(card) && card['type'] === 'AdaptiveCard' && card['version'] === '1.5' ? [] : ['no card of version 1.5']),
    ...(bytes > mostBytes ? [`${bytes} bytes`] : []),
    ...(actions.length > mostButtons ? [`${actions.length} buttons`] : []),
    ...(primary.length > 1 ? [`${primary.length} primary buttons`] : []),
  ];
}

/** The card as it is seen first: what a button folds out has its own room. */
function withoutShownCards(card: CardNode): unknown {
  return JSON.parse(JSON.stringify(card, (key, value: unknown) => (key === 'card' ? undefined : value)));
}

function faultsOfNode(node: CardNode): readonly string[] {
  const nulls = Object.entries(node).filter(([, value]) => value === null || value === undefined);
  const isUnwrapped = node['type'] === 'TextBlock' && node['wrap'] !== true;
  return [...nulls.map(([key]) => `${key} is null`), ...(isUnwrapped ? [`unwrapped "${String(node['text'])}"`] : [])];
}

function faultsOfInput(input: CardNode): readonly string[] {
  return ['id', 'label', 'errorMessage']
    .filter((key) => !input[key])
    .map((key) => `${String(input['type'])} without ${key}`);
}

function faultsOfButton(button: CardNode): readonly string[] {
  const data = dataOf(button);
  const fallback = button['fallback'];
  const extra = Object.keys(data).filter((key) => !stamp.includes(key) && !buttonInputs.includes(key));
  const sameFallback =
    isNode(fallback) &&
    fallback['type'] === 'Action.Submit' &&
    ['title', 'data', 'style', 'associatedInputs'].every(
      (key) => JSON.stringify(fallback[key]) === JSON.stringify(button[key]),
    );
  const title = String(button['title']);
  return [
    ...(verbs.some((verb) => verb === button['verb']) ? [] : [`unknown verb ${String(button['verb'])}`]),
    ...(data['verb'] === button['verb'] ? [] : [`"${title}" has another verb in its data`]),
    ...stamp.filter((key) => !(key in data)).map((key) => `"${title}" without ${key}`),
    ...extra.map((key) => `"${title}" sends ${key}`),
    ...(sameFallback ? [] : [`"${title}" has no fallback that does the same`]),
    ...(Array.from(title).length > longestTitle ? [`"${title}" is too long for a button`] : []),
  ];
}

function faultsOfText(path: string, text: string): readonly string[] {
  const isShown = /(^|\.)(text|title|label|errorMessage|placeholder)$/.test(path);
  // A pattern for an input is no text, and may look like a link.
  const read = path.endsWith('.regex') ? '' : text;
  const links = Array.from(read.matchAll(/\]\(([^)]*)\)/g), ([, address]) => address ?? '');
  return [
    ...(text.includes('${') ? [`raw expression at ${path}: ${text}`] : []),
    ...(/undefined|NaN|\[object|Invalid Date/.test(text) ? [`"${text}" at ${path}`] : []),
    ...(isShown && text.trim() === '' ? [`nothing at ${path}`] : []),
    ...links.filter((address) => !allowedAddress.test(address)).map((address) => `link to ${address}`),
  ];
}
