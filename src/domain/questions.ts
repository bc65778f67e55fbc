import type { Needs, QuestionId } from './needs.ts';

/** How a question is answered: decides the input on its card and the parser of a typed answer. */
export type QuestionKind = 'text' | 'choice' | 'yesNo' | 'number' | 'day';

export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  /** The values of a choice or yes/no question in the order shown, without "not sure"; empty for other kinds. */
  readonly choices: readonly string[];
  /**
   * Whether the answer can still change the outcome or a warning, seen from the answers to *earlier* questions only
   * (so that the order of the table is enough to find the next one).
   */
  readonly matters: (needs: Needs) => boolean;
}
