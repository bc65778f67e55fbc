import type { Verb } from '../domain/verbs.ts';
import type { CardStamp } from '../ports/cards.ts';

/** A button as the `button` part reads it. */
export interface ButtonView {
  readonly title: string;
  readonly style: 'default' | 'positive' | 'destructive';
  /** `none`: what the person has typed is neither checked by the client nor sent. */
  readonly associatedInputs: 'auto' | 'none';
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a button stands for by itself, and how it looks. */
export interface ButtonOptions {
  readonly values?: Readonly<Record<string, string>>;
  /** The way on that most people want: at most one on a card. */
  readonly primary?: boolean;
  /** Sends the card's inputs along, after the client has checked them. */
  readonly withInputs?: boolean;
}

/** Makes the buttons of one rendered card. */
export type MakeButton = (title: string, verb: Verb, options?: ButtonOptions) => ButtonView;

/** Buttons that all carry the card's stamp: which card, which revision, which rendering. */
export function buttonsFor(stamp: CardStamp): MakeButton {
  return (title, verb, { values = {}, primary = false, withInputs = false } = {}) => ({
    title,
    style: primary ? 'positive' : 'default',
    associatedInputs: withInputs ? 'auto' : 'none',
    data: { ...values, verb, id: stamp.cardId, version: stamp.revision, nonce: stamp.nonce },
  });
}
