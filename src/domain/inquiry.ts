import type { LabAnswer } from './labs.ts';
import type { Preflight } from './preflight.ts';

/** Something to be looked up in Azure for a person, while a card says "checking…". */
export type Inquiry =
  /** Labs whose template this person may save, whose title or name holds the text; all for an empty text. */
  { readonly kind: 'labs'; readonly search: string } | { readonly kind: 'preflight'; readonly labId: string };

export type InquiryAnswer =
  | {
      readonly kind: 'labs';
      readonly labs: readonly LabAnswer[] /** All that fit; `labs` holds the first ten. */;
      readonly total: number;
    }
  | { readonly kind: 'preflight'; readonly preflight: Preflight }
  /** The lab vanished between the choice and the look. */
  | { readonly kind: 'labGone' }
  /** Azure could not be asked; `forbidden`: the bot itself lacks the right; `noRights`: self-service is off. */
  | {
      readonly kind: 'failed';
      readonly why: 'forbidden' | 'throttled' | 'unavailable' | 'noRights' | 'tooLate';
      readonly azureCode?: string;
    };
