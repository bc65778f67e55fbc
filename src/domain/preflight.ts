import type { Lab, LabPlan, TemplateVm } from './labs.ts';

/** What was read of Azure about one lab before its template is saved. `undefined` inside a field: it does not exist. */
export interface LabReading {
  readonly lab: Lab;
  /** Absent: the lab has no plan, or the plan is gone. */
  readonly plan?: LabPlan;
  /** Absent: the lab has no template VM. */
  readonly template?: TemplateVm;
  /** Absent: no gallery attached, or it is gone. `readable` false: the bot has no right to look into it. */
  readonly gallery?: { readonly location: string; readonly readable: boolean };
  /** The gallery's images: their names are taken. Only specialized ones can be given a new version by a save. */
  readonly images: readonly { readonly name: string; readonly osState: 'Generalized' | 'Specialized' }[];
  /** The person may save this template: Azure's own role assignments say so. */
  readonly maySave: boolean;
  /** The person may enable images of the plan. */
  readonly mayEnable: boolean;
}

/** A precondition of a save, in the order shown. */
export type CheckCode =
  | 'maySave'
  | 'labHasTemplate'
  | 'planHasGallery'
  | 'galleryReadable'
  | 'sameRegion'
  | 'labIsSettled'
  | 'templateIsSettled'
  | 'templateIsStopped'
  | 'noOtherSave';

/** `passed`; `notice`: goes on, but the person should know; `failed`: the save is not offered. */
export interface Check {
  readonly code: CheckCode;
  readonly result: 'passed' | 'notice' | 'failed';
  /** What the person can do about it. */
  readonly wayOut?: 'askIt' | 'tryAgainLater' | 'botStopsTemplate' | 'chooseOtherLab' | 'makeLabWithTemplate';
}

/** All checks, and whether the save may be offered. */
export interface Preflight {
  readonly checks: readonly Check[];
  readonly ready: boolean;
  readonly reading: LabReading;
  /** A free name made from the lab's title and the date; the person may change it. */
  readonly suggestedName: string;
}

/** Why a name or form was not taken. The words say what would be right. */
export type SaveFormFault =
  | { readonly code: 'nameEmpty' }
  | { readonly code: 'nameTooLong'; readonly longest: number }
  /** `wrong`: the first characters that no image name may hold. */
  | { readonly code: 'nameCharacters'; readonly wrong: string }
  | { readonly code: 'nameEnds' }
  | { readonly code: 'nameTaken'; readonly suggested: string }
  | { readonly code: 'noSuchImage' }
  | { readonly code: 'imageIsGeneralized' }
  | { readonly code: 'descriptionTooLong'; readonly longest: number }
  | { readonly code: 'tickMissing' };

/** What the person typed, kept whatever is wrong with it. */
export interface SaveForm {
  readonly imageName: string;
  readonly as: 'newImage' | 'newVersion';
  readonly description: string;
  /** "I understand that the template's profile goes to everyone who uses the image." */
  readonly understood: boolean;
}
