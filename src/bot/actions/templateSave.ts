import { searchInterviewLabs, searchInterviewLabsAgain } from '../../app/interviewLab.ts';
import { ownInterview } from '../../app/interviews.ts';
import { confirmSave } from '../../app/templateSave/confirm.ts';
import {
  cancelDraft,
  checkAgain,
  chooseLab,
  type DraftStep,
  ownImageSave,
  searchLabs,
} from '../../app/templateSave/draft.ts';
import type { ImageSave } from '../../ports/saveRecords.ts';
import type { Interview } from '../../ports/store.ts';
import type { Turn } from '../turnParts.ts';
import { type ActionResult, type Pressed, type RunAction, textInput } from './action.ts';

/** `lab.ready`: looks for the labs whose template may be saved. */
export const labReady: RunAction = onSave((turn, save) => searchLabs(turn.scope, save, ''));

/** `lab.search`: looks for labs whose title or name holds the text. */
export const labSearch: RunAction = async (turn, pressed) => {
  const text = (textInput(pressed, 'search') ?? '').trim().slice(0, longestSearch);
  const interview = await interviewOf(turn, pressed);
  if (interview === undefined) return searchForSave(turn, pressed, text);
  return { cardId: pressed.card.id, waitsFor: await searchInterviewLabs(turn.scope, interview.id, text) };
};

async function searchForSave(turn: Turn, pressed: Pressed, text: string): Promise<ActionResult> {
  return onSave(({ scope }, save) => searchLabs(scope, save, text))(turn, pressed);
}

/** The interview that a card asks about labs for; undefined for the card of a save. */
async function interviewOf({ scope }: Turn, { card }: Pressed): Promise<Interview | undefined> {
  return card.kind === 'interview' ? ownInterview(scope, card.subjectId ?? '') : undefined;
}

/** `lab.choose`: takes one of the labs shown. */
export const labChoose: RunAction = onSave((turn, save, pressed) =>
  chooseLab(turn.scope, save, textInput(pressed, 'lab') ?? ''),
);

/** `save.check`: looks again at what the card is about. */
export const saveCheck: RunAction = async (turn, pressed) => {
  const interview = await interviewOf(turn, pressed);
  if (interview === undefined) return onSave(({ scope }, save) => checkAgain(scope, save))(turn, pressed);
  return { cardId: pressed.card.id, waitsFor: await searchInterviewLabsAgain(turn.scope, interview.id) };
};

/** `save.confirm`: the form of the save. */
export const saveConfirm: RunAction = onSave((turn, save, pressed) =>
  confirmSave(turn.scope, save, {
    imageName: (textInput(pressed, 'imageName') ?? '').trim().slice(0, longestInput),
    as: textInput(pressed, 'as') === 'newVersion' ? 'newVersion' : 'newImage',
    description: (textInput(pressed, 'description') ?? '').slice(0, longestInput),
    understood: textInput(pressed, 'understood') === 'true',
  }),
);

/** `save.cancel`: gives the save up before it is confirmed. */
export const saveCancel: RunAction = onSave((turn, save) => cancelDraft(turn.scope, save));

/** Longer texts are no name of a lab, UTF-16 code units. */
const longestSearch = 200;
/** What of an overlong input is kept to be mended, UTF-16 code units. */
const longestInput = 5_000;

function onSave(step: (turn: Turn, save: ImageSave, pressed: Pressed) => Promise<DraftStep>): RunAction {
  return async (turn, pressed) => {
    const save = await ownImageSave(turn.scope, pressed.card.subjectId ?? '');
    if (save === undefined) return { cardId: pressed.card.id };
    const { inquiryId } = await step(turn, save, pressed);
    return { cardId: pressed.card.id, ...(inquiryId === undefined ? {} : { waitsFor: inquiryId }) };
  };
}
