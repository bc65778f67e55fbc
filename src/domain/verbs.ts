/** The verbs of the cards' buttons, `<thing>.<action>`. A button whose verb is not here does nothing. */
export const verbs = [
  'interview.start',
  'interview.answer',
  'interview.back',
  'interview.cancel',
  'interview.resume',
  'recommendation.accept',
  'recommendation.choose',
  'recommendation.change',
  'language.set',
  'help.show',
  'status.show',
] as const;

export type Verb = (typeof verbs)[number];
