/** What a person can type at any time. `back` and `resume` belong to an open interview. */
export type CommandName = 'help' | 'newImage' | 'startOver' | 'status' | 'cancel' | 'language' | 'back' | 'resume';

export const commandNames: readonly CommandName[] = [
  'help',
  'newImage',
  'startOver',
  'status',
  'cancel',
  'language',
  'back',
  'resume',
];
