import type { LabAnswer } from './labs.ts';
import type { SaveForm, SaveFormFault } from './preflight.ts';

/** The way from an accepted template VM recommendation to the confirmation of a save. */
export type ImageSaveState =
  /** No suitable lab yet: a checklist, then the search for the lab. */
  | { readonly status: 'labMissing'; readonly reminded: boolean }
  | { readonly status: 'choosingLab'; readonly search: string }
  | {
      readonly status: 'preparing';
      readonly lab: LabAnswer;
      /** What was typed and refused. */
      readonly form?: SaveForm;
      readonly fault?: SaveFormFault;
    }
  | { readonly status: 'confirmed'; readonly lab: LabAnswer; readonly operationId: string }
  | { readonly status: 'cancelled' };
