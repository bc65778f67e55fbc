import type { ImageVersion, PlanImage, TemplateVm } from './labs.ts';
import type { ActiveSave, SaveProgress, SaveTarget } from './templateSave.ts';

/** What was read for a step. A field is absent where it was not asked for or could not be read this time. */
export interface SaveSeen {
  /** How many saves of this plan are before this one; 0: it may go on. */
  readonly before?: number;
  readonly rights?: { readonly maySave: boolean; readonly mayEnable: boolean };
  /** `gone`: Azure says that the lab does not exist. */
  readonly lab?: 'gone' | { readonly template?: TemplateVm; readonly galleryId?: string };
  /** The versions of the image of the target's name; `absent`: no image has that name. */
  readonly image?: 'absent' | { readonly versions: readonly ImageVersion[] };
  /** What Azure says of the accepted save. */
  readonly status?: { readonly kind: 'running' | 'succeeded' } | { readonly kind: 'failed'; readonly code: string };
  readonly planImage?: 'absent' | PlanImage;
}

export type SaveLook = keyof SaveSeen;

export type SaveEffect =
  | { readonly kind: 'stopTemplate' }
  | { readonly kind: 'saveImage' }
  | { readonly kind: 'enableImage'; readonly planImageId: string };

export interface SaveDecision {
  readonly progress: SaveProgress;
  /** To be carried out once `progress` is committed. */
  readonly effect?: SaveEffect;
  /** When to look again, business milliseconds from now; absent where nothing is left to do. */
  readonly dueIn?: number;
}

/** What a step is decided on. */
export interface SaveSituation {
  readonly target: SaveTarget;
  readonly progress: ActiveSave;
  /** When the current step began, and now: business milliseconds UTC. */
  readonly stepStartedAt: number;
  readonly now: number;
  readonly cancelRequested: boolean;
  /** The operator lets the bot enable images whoever asked (`ENABLE_IMAGE=bot`). */
  readonly botEnables: boolean;
}
