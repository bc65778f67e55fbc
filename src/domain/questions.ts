import type { LabAnswer } from './labs.ts';
import { known, type Needs, type QuestionId } from './needs.ts';
import { hasExistingImage } from './recommendRules.ts';
import { dayAfterRetirement, endsWithinService } from './retirement.ts';

/** How a question is answered: decides the input on its card and the parser of a typed answer. */
export type QuestionKind = 'text' | 'choice' | 'yesNo' | 'number' | 'day' | 'lab';

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

const always = (): boolean => true;

/** Built already: what building it needed, and the disk that Lab Services gave it, are settled. */
function isOnTemplate(needs: Needs): boolean {
  return needs.startingPoint === 'labTemplate';
}

/** Both rules that lead to a VHD stand on questions asked before any that needs to know. */
function leadsToVhd(needs: Needs): boolean {
  return hasExistingImage(needs) || needs.campusFiles === 'yes';
}

/** The template that has the software cannot become the image: it is built anew, in another way. */
function isBuiltAgain(needs: Needs): boolean {
  return needs.uniqueIdentity === 'yes' || needs.advancedSetup === 'yes';
}

/** The lab that Azure was asked about: what it told is never asked. */
function knownLab({ lab }: Needs): LabAnswer | undefined {
  return known(lab);
}

function yesNo(id: QuestionId, matters: (needs: Needs) => boolean): Question {
  return { id, kind: 'yesNo', choices: ['yes', 'no'], matters };
}

function open(id: QuestionId, kind: 'text' | 'number' | 'day' | 'lab', matters: (needs: Needs) => boolean): Question {
  return { id, kind, choices: [], matters };
}

function choice(id: QuestionId, choices: readonly string[], matters: Question['matters'] = always): Question {
  return { id, kind: 'choice', choices, matters };
}

/** Every question of the interview, in the order asked. */
export const questions: readonly Question[] = [
  open('className', 'text', always),
  choice('startingPoint', ['labTemplate', 'nothing', 'physicalImage', 'otherToolImage']),
  open('lab', 'lab', isOnTemplate),
  choice('operatingSystem', ['windows11', 'otherWindows', 'linux'], (needs) => knownLab(needs) === undefined),
  yesNo('uniqueIdentity', always),
  // An existing image decides before this does; on a template the installers have done their work, unless it cannot be used.
  yesNo('campusFiles', (needs) => !hasExistingImage(needs) && (!isOnTemplate(needs) || needs.uniqueIdentity === 'yes')),
  // An Azure VM, which a unique identity leads to, has it anyway; under a VHD it is a conflict to be named.
  yesNo('advancedSetup', (needs) => leadsToVhd(needs) || needs.uniqueIdentity !== 'yes'),
  // A plan with a network of the school's own needs no warning.
  yesNo('campusServer', (needs) => knownLab(needs)?.hasOwnNetwork !== true),
  // A template's disk is given by Lab Services.
  yesNo('largeDisk', (needs) => !isOnTemplate(needs) || isBuiltAgain(needs)),
  open('students', 'number', (needs) => knownLab(needs) === undefined),
  open('lastDay', 'day', always),
  // Saving an existing template takes minutes, and no day is too soon for it; but a late one shows that the service ends before.
  open('neededBy', 'day', (needs) => !isOnTemplate(needs) || isBuiltAgain(needs) || !endsWithinService(needs)),
  yesNo('keepAfterRetirement', (needs) => dayAfterRetirement(needs) !== undefined && needs.uniqueIdentity !== 'yes'),
];

/** The question with this id. */
export function questionById(id: QuestionId): Question {
  const question = questions.find((candidate) => candidate.id === id);
  if (question === undefined) {
    throw new Error(`No question ${id}`);
  }
  return question;
}

/** The needs without answers to questions that do not matter (any more), judged in the order of the questions. */
export function relevantNeeds(needs: Needs): Needs {
  return questions.reduce<Needs>(
    (kept, { id, matters }) => (needs[id] !== undefined && matters(kept) ? { ...kept, [id]: needs[id] } : kept),
    {},
  );
}

/** The questions that matter given the answers so far, in order, answered or not. */
export function questionsThatMatter(needs: Needs): readonly Question[] {
  const relevant = relevantNeeds(needs);
  return questions.filter(({ matters }) => matters(relevant));
}

/** The first question that matters and has no answer yet; undefined where nothing is missing. */
export function nextQuestion(needs: Needs): QuestionId | undefined {
  return questionsThatMatter(needs).find(({ id }) => needs[id] === undefined)?.id;
}

/** The question that matters and comes right before this one; undefined where this is the first. */
export function previousQuestion(needs: Needs, question: QuestionId): QuestionId | undefined {
  const mattering = questionsThatMatter(needs);
  return mattering[mattering.findIndex(({ id }) => id === question) - 1]?.id;
}

/**
 * Where a question stands (from 1) among those that matter given the answers so far, and how many those are. Position 0:
 * it does not matter.
 */
export function progressOf(needs: Needs, question: QuestionId): { readonly position: number; readonly total: number } {
  const mattering = questionsThatMatter(needs);
  return { position: mattering.findIndex(({ id }) => id === question) + 1, total: mattering.length };
}
