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
  'lab.search',
  'lab.choose',
  'lab.ready',
  'save.check',
  'save.confirm',
  'save.cancel',
  'operation.retry',
  'operation.cancel',
  'operation.show',
  'image.enable',
] as const;

export type Verb = (typeof verbs)[number];
