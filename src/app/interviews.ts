import type { InterviewState } from '../domain/interview.ts';
import { startInterview } from '../domain/interviewSteps.ts';
import { type InterviewIntent, type Proceeding, proceedInterview } from '../domain/proceedInterview.ts';
import type { Words } from '../domain/words.ts';
import type { Interview } from '../ports/store.ts';
import { type LabIntent, labIntent, searchInterviewLabs } from './interviewLab.ts';
import { refreshCardsShowing } from './postCard.ts';
import type { Scope } from './scope.ts';
import { type Placement, showInterview } from './showInterview.ts';
import { lookUp } from './templateSave/lookUp.ts';

/** A new interview at its first question. Returns its id; it is not shown yet. */
export async function beginInterview(scope: Scope): Promise<string> {
  const id = scope.makeIdentifier();
  await scope.records.interviews.insert({
    id,
    personId: scope.person.id,
    conversationId: scope.conversation.id,
    state: startInterview(),
    startedAt: scope.now,
  });
  return id;
}

/** This person's open interview that was last worked on. */
export async function openInterview(scope: Scope): Promise<Interview | undefined> {
  const [latest] = await scope.records.interviews.list(scope.person.id, { status: 'open', limit: 1 });
  return latest;
}

/** This person's open or cancelled interview that was last worked on. */
export async function latestUnfinished(scope: Scope): Promise<Interview | undefined> {
  const open = await openInterview(scope);
  if (open !== undefined) return open;
  const [latest] = await scope.records.interviews.list(scope.person.id, { status: 'cancelled', limit: 1 });
  return latest;
}

/** An interview of this person; undefined for anybody else's and for ids that were never given. */
export async function ownInterview(scope: Scope, interviewId: string): Promise<Interview | undefined> {
  const interview = await scope.records.interviews.find(interviewId);
  return interview?.personId === scope.person.id ? interview : undefined;
}

export interface InterviewStep {
  /** Why nothing changed; absent where something did. */
  readonly stays?: Extract<Proceeding, { kind: 'stays' }>['why'];
  readonly status: InterviewState['status'];
  /** The card that shows the interview now. */
  readonly cardId: string;
  /** The inquiry that the card waits for. */
  readonly waitsFor?: string;
}

/**
 * Takes an interview one step on, keeps it, and shows it where it goes on. Every kind of step comes through here, typed or
 * pressed. Throws where the interview does not exist: callers have looked it up as the person's own.
 */
export async function proceed(
  scope: Scope,
  interviewId: string,
  intent: InterviewIntent,
  placement: Placement,
  words: readonly Words[],
): Promise<InterviewStep> {
  const interview = await scope.records.interviews.find(interviewId);
  if (interview === undefined) throw new Error('A dialog names an interview that does not exist.');
  const meant = await meaningOf(scope, interview, intent, words);
  if (meant.kind === 'search') {
    const waitsFor = await searchInterviewLabs(scope, interviewId, meant.text);
    return { status: 'open', cardId: await showInterview(scope, interviewId, placement), waitsFor };
  }
  const proceeding = proceedInterview(interview.state, meant.intent, words, scope.calendar);
  if (proceeding.kind === 'stays') {
    const cardId = await showInterview(scope, interviewId, placement);
    return { stays: proceeding.why, status: interview.state.status, cardId };
  }
  await changeInterview(scope, interview, proceeding.state);
  const waitsFor = await labsFor(scope, interview, proceeding.state);
  const cardId = await showInterview(scope, interviewId, placement, proceeding.answered);
  return { status: proceeding.state.status, cardId, ...(waitsFor === undefined ? {} : { waitsFor }) };
}

async function meaningOf(
  scope: Scope,
  interview: Interview,
  intent: InterviewIntent,
  words: readonly Words[],
): Promise<LabIntent> {
  const asksForLab = interview.state.status === 'open' && interview.state.question === 'lab';
  return asksForLab ? labIntent(scope, interview, intent, words) : { kind: 'intent', intent };
}

/** Coming to "which lab" asks Azure for all labs there are to choose from. */
async function labsFor(scope: Scope, before: Interview, state: InterviewState): Promise<string | undefined> {
  const wasThere = before.state.status === 'open' && before.state.question === 'lab';
  const isThere = state.status === 'open' && state.question === 'lab';
  return isThere && !wasThere ? lookUp(scope, before.id, { kind: 'labs', search: '' }) : undefined;
}

/** Keeps a new state, only over the one it was made from. */
export async function changeInterview(scope: Scope, interview: Interview, state: InterviewState): Promise<void> {
  if (state === interview.state) return;
  await scope.records.interviews.update(interview.id, state, interview.version, scope.now);
}

/** Cancels an interview so that another can begin; its answers are kept and its card offers to take it up again. */
export async function setAside(scope: Scope, interview: Interview, words: readonly Words[]): Promise<void> {
  const proceeding = proceedInterview(interview.state, { kind: 'cancel' }, words, scope.calendar);
  if (proceeding.kind === 'stays') return;
  await changeInterview(scope, interview, proceeding.state);
  await refreshCardsShowing(scope, interview.id);
}
