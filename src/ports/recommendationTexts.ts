import type { Assessment } from '../domain/recommendation.ts';

/** The fixed words around a recommendation and its steps. */
export interface RecommendationTexts {
  readonly recommended: string;
  readonly decided: string;
  readonly chosenInstead: (recommendedName: string) => string;
  readonly forClass: (className: string) => string;
  readonly imageType: string;
  readonly doneByTitle: string;
  readonly doneBy: Readonly<Record<Assessment['doneBy'], string>>;
  readonly durationTitle: string;
  readonly duration: Readonly<Record<Assessment['duration'], string>>;
  readonly why: string;
  readonly whyRecommended: (approachName: string) => string;
  readonly conflicts: string;
  readonly warnings: string;
  readonly assumptions: (shortNames: string) => string;
  readonly readMore: string;
  readonly stepsTitle: string;
  readonly stepBy: Readonly<Record<StepPerson, string>>;
  readonly pageFor: Readonly<Record<'windows' | 'linux', string>>;
  readonly gains: string;
  readonly losses: string;
  readonly isRecommended: string;
  readonly changeIntro: string;
  readonly changeLabel: string;
}

export type StepPerson = 'educator' | 'educatorOrIt' | 'it' | 'bot';

/** The steps of the three approaches, after Microsoft's article. */
export type StepCode =
  | 'openLab'
  | 'installOnTemplate'
  | 'stopTemplate'
  | 'saveToGallery'
  | 'enableImage'
  | 'tellIt'
  | 'createVm'
  | 'installOnVm'
  | 'createVhd'
  | 'prepareImage'
  | 'installOnVhd'
  | 'prepareVhd'
  | 'generalizeWindows'
  | 'generalizeLinux'
  | 'generalizeEither'
  | 'saveVmToGallery'
  | 'uploadVhd'
  | 'saveDiskToGallery'
  | 'replicateImage'
  | 'createLab';
