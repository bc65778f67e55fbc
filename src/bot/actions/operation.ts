import { postCard } from '../../app/postCard.ts';
import { ownImageSave } from '../../app/templateSave/draft.ts';
import { enableImage } from '../../app/templateSave/enable.ts';
import { cancelOperation, ownOperation, retryOperation } from '../../app/templateSave/operations.ts';
import type { Operation } from '../../ports/saveRecords.ts';
import type { Turn } from '../turnParts.ts';
import { type RunAction, textInput } from './action.ts';

/** `operation.retry`: goes on from where it failed. */
export const operationRetry: RunAction = onOperation((turn, operation) => retryOperation(turn.scope, operation));

/** `operation.cancel`: asks for the end of it. */
export const operationCancel: RunAction = onOperation((turn, operation) => cancelOperation(turn.scope, operation));

/** `operation.show`: the card of a save from a list, below. */
export const operationShow: RunAction = async ({ scope }, pressed) => {
  const save = await ownImageSave(scope, textInput(pressed, 'save') ?? '');
  if (save !== undefined) await postCard(scope, { kind: 'save', imageSaveId: save.id });
  return { cardId: pressed.card.id };
};

/** `image.enable`: IT's one press. */
export const imageEnable: RunAction = async ({ scope, approvers }, pressed) => {
  const operation = await scope.records.operations.find(pressed.card.subjectId ?? '');
  if (operation === undefined) return { cardId: pressed.card.id };
  const allowed = await enableImage(scope, operation, approvers);
  return { cardId: pressed.card.id, ...(allowed ? {} : { refusal: 'mayNotEnable' }) };
};

function onOperation(step: (turn: Turn, operation: Operation) => Promise<void>): RunAction {
  return async (turn, pressed) => {
    const save = await ownImageSave(turn.scope, pressed.card.subjectId ?? '');
    const id = save?.state.status === 'confirmed' ? save.state.operationId : '';
    const operation = await ownOperation(turn.scope, id);
    if (operation !== undefined) await step(turn, operation);
    return { cardId: pressed.card.id };
  };
}
