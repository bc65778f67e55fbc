import { labNamed } from '../domain/labNamed.ts';
import type { LabAnswer } from '../domain/labs.ts';
import { parseTypedAnswer } from '../domain/parseAnswer.ts';
import type { InterviewIntent } from '../domain/proceedInterview.ts';
import type { Words } from '../domain/words.ts';
import type { Interview } from '../ports/store.ts';
import { refreshCardsShowing } from './postCard.ts';
import type { Scope } from './scope.ts';
import { lookUp } from './templateSave/lookUp.ts';

export type LabIntent =
  | { readonly kind: 'intent'; readonly intent: InterviewIntent }
  /** A text that names no lab shown: labs are looked for by it, and the question stays. */
  | { readonly kind: 'search'; readonly text: string };

/**
 * What an answer to "which lab" means: a lab that Azure told of in the newest look-up, or a search. What is sent or typed is
 * never taken for a lab by itself.
 */
export async function labIntent(
  scope: Scope,
  interview: Interview,
  intent: InterviewIntent,
  words: readonly Words[],
): Promise<LabIntent> {
  if (intent.kind !== 'typed' && intent.kind !== 'pressed') return { kind: 'intent', intent };
  const labs = await labsShown(scope, interview.id);
  if (intent.kind === 'pressed') {
    const lab = intent.question === 'lab' ? labs.find(({ labId }) => labId === intent.value) : undefined;
    return { kind: 'intent', intent: lab === undefined ? intent : { kind: 'lab', lab } };
  }
  const lab = labNamed(intent.text, labs);
  if (lab !== undefined) return { kind: 'intent', intent: { kind: 'lab', lab } };
  const saysNotSure = parseTypedAnswer('lab', intent.text, words, scope.calendar).kind === 'answer';
  return saysNotSure
    ? { kind: 'intent', intent }
    : { kind: 'search', text: intent.text.trim().slice(0, longestSearch) };
}

/** Asks Azure for labs to choose from, by this text, and says "checking…" on the interview's cards. */
export async function searchInterviewLabs(scope: Scope, interviewId: string, search: string): Promise<string> {
  const inquiryId = await lookUp(scope, interviewId, { kind: 'labs', search });
  await refreshCardsShowing(scope, interviewId);
  return inquiryId;
}

/** Asks the same again; everything where nothing was asked yet. */
export async function searchInterviewLabsAgain(scope: Scope, interviewId: string): Promise<string> {
  const newest = await scope.records.inquiries.newest(interviewId);
  return searchInterviewLabs(scope, interviewId, newest?.inquiry.kind === 'labs' ? newest.inquiry.search : '');
}

async function labsShown(scope: Scope, interviewId: string): Promise<readonly LabAnswer[]> {
  const newest = await scope.records.inquiries.newest(interviewId);
  return newest?.answer?.kind === 'labs' ? newest.answer.labs : [];
}

/** No lab's title is longer, UTF-16 code units. */
const longestSearch = 200;
