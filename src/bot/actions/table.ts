import type { ActionTable } from './action.ts';
import { interviewAnswer } from './interviewAnswer.ts';
import { interviewStart } from './interviewStart.ts';
import { interviewBack, interviewCancel, interviewResume, recommendationChange } from './interviewSteps.ts';
import { languageSet } from './languageSet.ts';
import { imageEnable, operationCancel, operationRetry, operationShow } from './operation.ts';
import { recommendationAccept, recommendationChoose } from './recommendation.ts';
import { helpShow, statusShow } from './show.ts';
import { labChoose, labReady, labSearch, saveCancel, saveCheck, saveConfirm } from './templateSave.ts';

/** Every verb a button can carry, and what it does. */
export const actions: ActionTable = {
  'interview.start': interviewStart,
  'interview.answer': interviewAnswer,
  'interview.back': interviewBack,
  'interview.cancel': interviewCancel,
  'interview.resume': interviewResume,
  'recommendation.accept': recommendationAccept,
  'recommendation.choose': recommendationChoose,
  'recommendation.change': recommendationChange,
  'language.set': languageSet,
  'help.show': helpShow,
  'status.show': statusShow,
  'lab.search': labSearch,
  'lab.choose': labChoose,
  'lab.ready': labReady,
  'save.check': saveCheck,
  'save.confirm': saveConfirm,
  'save.cancel': saveCancel,
  'operation.retry': operationRetry,
  'operation.cancel': operationCancel,
  'operation.show': operationShow,
  'image.enable': imageEnable,
};
