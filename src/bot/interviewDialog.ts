import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, DialogSet, type DialogTurnResult } from 'botbuilder-dialogs';
import { type InterviewStep, ownInterview, proceed } from '../app/interviews.ts';
import type { Scope } from '../app/scope.ts';
import type { Placement } from '../app/showInterview.ts';
import type { InterviewIntent } from '../domain/proceedInterview.ts';
import type { Words } from '../domain/words.ts';
import type { Interview } from '../ports/store.ts';
import { VersionedDialogState } from './dialogState.ts';

/** One step of an interview, as the turn wants it: the same for a typed message and for a pressed button. */
interface InterviewTurn {
  readonly scope: Scope;
  readonly intent: InterviewIntent;
  readonly placement: Placement;
  readonly words: readonly Words[];
}

interface InterviewOptions {
  readonly interviewId: string;
}

const dialogId = 'interview';

/** Where the turn leaves its step for the dialog, and the dialog what came of it: a turn context is made anew every turn. */
const turnKey = Symbol('interviewTurn');
const outcomeKey = Symbol('interviewOutcome');

/**
 * What came of a step. Failures are carried past the dialog context, which would put an error of its own in place of the
 * store's: the store runs a turn again only where it knows its own conflict again.
 */
type Outcome =
  | { readonly kind: 'stepped'; readonly step: InterviewStep }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * The interview as a Bot Framework dialog. The stock prompts ignore button presses and do not understand Korean, so this
 * dialog takes an intent instead of text. Its state is only the interview's id: the interview itself is a row.
 */
class InterviewDialog extends Dialog<InterviewOptions> {
  override async beginDialog(dialogs: DialogContext, options?: InterviewOptions): Promise<DialogTurnResult> {
    if (options === undefined) throw new Error('The interview dialog begins with an interview.');
    stateOf(dialogs)['interviewId'] = options.interviewId;
    return this.#proceed(dialogs);
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.#proceed(dialogs);
  }

  async #proceed(dialogs: DialogContext): Promise<DialogTurnResult> {
    const { scope, intent, placement, words } = dialogs.context.turnState.get<InterviewTurn>(turnKey);
    const interviewId = String(stateOf(dialogs)['interviewId']);
    const outcome = await proceed(scope, interviewId, intent, placement, words).then(
      (step): Outcome => ({ kind: 'stepped', step }),
      (error: unknown): Outcome => ({ kind: 'failed', error }),
    );
    dialogs.context.turnState.set(outcomeKey, outcome);
    const isOver = outcome.kind === 'stepped' && outcome.step.status !== 'open';
    return isOver ? dialogs.endDialog(outcome.step.status) : Dialog.EndOfTurn;
  }
}

/** The dialog stack of one conversation during one transaction. */
export class Interviews {
  readonly #context: TurnContext;
  readonly #scope: Scope;
  readonly #words: readonly Words[];
  readonly #stack: VersionedDialogState;
  readonly #dialogs: DialogSet;

  constructor(context: TurnContext, scope: Scope, words: readonly Words[]) {
    this.#context = context;
    this.#scope = scope;
    this.#words = words;
    this.#stack = new VersionedDialogState(scope.records.dialogStates, scope.conversation.id);
    this.#dialogs = new DialogSet(this.#stack).add(new InterviewDialog(dialogId));
  }

  /** The interview that typed messages answer; undefined where none is under way, or where it was forgotten by age. */
  async current(): Promise<Interview | undefined> {
    const dialogs = await this.#dialogs.createContext(this.#context);
    if (dialogs.activeDialog === undefined) return undefined;
    return ownInterview(this.#scope, String(stateOf(dialogs)['interviewId']));
  }

  /**
   * Takes an interview one step on. If it is open then, it is the one that typed messages answer from now on; if not, the
   * one that was under way stays so.
   */
  async step(interviewId: string, intent: InterviewIntent, placement: Placement): Promise<InterviewStep> {
    const turn: InterviewTurn = { scope: this.#scope, intent, placement, words: this.#words };
    this.#context.turnState.set(turnKey, turn);
    const dialogs = await this.#dialogs.createContext(this.#context);
    const active = dialogs.activeDialog === undefined ? undefined : stateOf(dialogs)['interviewId'];
    if (active === interviewId) {
      await dialogs.continueDialog();
      return this.#stepTaken();
    }
    const left = structuredClone(await this.#stack.get());
    if (active !== undefined) await dialogs.cancelAllDialogs();
    await dialogs.beginDialog(dialogId, { interviewId });
    const step = this.#stepTaken();
    if (step.status !== 'open') await this.#stack.set(this.#context, left);
    return step;
  }

  #stepTaken(): InterviewStep {
    const outcome = this.#context.turnState.get<Outcome>(outcomeKey);
    if (outcome.kind === 'failed') throw outcome.error;
    return outcome.step;
  }

  /** Keeps the stack; in the same transaction as the rows it belongs to. */
  async save(): Promise<void> {
    await this.#stack.save(this.#scope.now);
  }
}

function stateOf(dialogs: DialogContext): Record<string, unknown> {
  if (dialogs.activeDialog === undefined) throw new Error('No dialog is active.');
  return dialogs.activeDialog.state as Record<string, unknown>;
}
