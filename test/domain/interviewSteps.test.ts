import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Approach, approaches } from '../../src/domain/approach.ts';
import { checkAnswer } from '../../src/domain/checkAnswer.ts';
import type { InterviewState } from '../../src/domain/interview.ts';
import {
  acceptRecommendation,
  answerQuestion,
  cancelInterview,
  changeAnswer,
  chooseApproach,
  goBack,
  refuseAnswer,
  resumeInterview,
  type StepResult,
  startInterview,
} from '../../src/domain/interviewSteps.ts';
import type { Answer, Needs, QuestionId } from '../../src/domain/needs.ts';
import { nextQuestion, progressOf, questions, questionsThatMatter, relevantNeeds } from '../../src/domain/questions.ts';
import { recommend } from '../../src/domain/recommend.ts';
import { arbitraryAnswer, someDay, without } from '../support/arbitraryNeeds.ts';

type Open = Extract<InterviewState, { status: 'open' }>;
type Completed = Extract<InterviewState, { status: 'completed' }>;

const answered: Needs = {
  className: 'Databases',
  startingPoint: 'labTemplate',
  lab: 'notSure',
  operatingSystem: 'linux',
  uniqueIdentity: 'no',
  advancedSetup: 'no',
  campusServer: 'no',
  students: 30,
  lastDay: '2027-02-26',
};

const open: Open = {
  status: 'open',
  needs: { className: 'Databases', startingPoint: 'nothing' },
  question: 'operatingSystem',
};
const cancelled: InterviewState = { status: 'cancelled', needs: open.needs };
const completed: Completed = {
  status: 'completed',
  needs: answered,
  recommendation: recommend(answered, someDay),
  chosen: 'templateVm',
  accepted: false,
};

function answerOf(needs: Needs, question: QuestionId): Answer {
  return { question, value: needs[question] } as Answer;
}

describe('each step in each state', () => {
  const fault = { code: 'empty' } as const;
  const table: readonly [string, (state: InterviewState) => StepResult, StepResult, StepResult, StepResult][] = [
    [
      'answer',
      (state) => answerQuestion(state, { question: 'operatingSystem', value: 'linux' }, someDay),
      { status: 'open', needs: { ...open.needs, operatingSystem: 'linux' }, question: 'uniqueIdentity' },
      { refused: 'notOpen' },
      { refused: 'notOpen' },
    ],
    [
      'answer to another question',
      (state) => answerQuestion(state, { question: 'campusFiles', value: 'yes' }, someDay),
      { refused: 'notCurrent' },
      { refused: 'notOpen' },
      { refused: 'notOpen' },
    ],
    [
      'refused answer',
      (state) => refuseAnswer(state, { fault, typed: 'oops' }),
      { ...open, refused: { fault, typed: 'oops' } },
      { refused: 'notOpen' },
      { refused: 'notOpen' },
    ],
    ['back', goBack, { ...open, question: 'startingPoint' }, { refused: 'notOpen' }, { refused: 'notOpen' }],
    ['cancel', cancelInterview, cancelled, { refused: 'notOpen' }, { refused: 'notOpen' }],
    ['resume', (state) => resumeInterview(state, someDay), open, open, { refused: 'alreadyCompleted' }],
    [
      'change',
      (state) => changeAnswer(state, 'students'),
      { refused: 'notCompleted' },
      { refused: 'notCompleted' },
      { status: 'open', needs: answered, question: 'students' },
    ],
    [
      'change of what does not matter',
      (state) => changeAnswer(state, 'campusFiles'),
      { refused: 'notCompleted' },
      { refused: 'notCompleted' },
      { refused: 'doesNotMatter' },
    ],
    [
      'choose',
      (state) => chooseApproach(state, 'vhd'),
      { refused: 'notCompleted' },
      { refused: 'notCompleted' },
      { ...completed, chosen: 'vhd' },
    ],
    [
      'accept',
      acceptRecommendation,
      { refused: 'notCompleted' },
      { refused: 'notCompleted' },
      { ...completed, accepted: true },
    ],
  ];

  test.each(table)('%s', (_, step, whenOpen, whenCancelled, whenCompleted) => {
    expect([open, cancelled, completed].map(step)).toEqual([whenOpen, whenCancelled, whenCompleted]);
  });
});

describe('answering', () => {
  test('starts with the name of the class', () => {
    expect(startInterview()).toEqual({ status: 'open', needs: {}, question: 'className' });
  });

  test('keeps the name of the class tidy', () => {
    const state = answerQuestion(startInterview(), { question: 'className', value: '  Data\r\n\tbases ' }, someDay);
    expect(state).toEqual({ status: 'open', needs: { className: 'Data bases' }, question: 'startingPoint' });
  });

  test('ends with the recommendation for the answers that matter', () => {
    const needs: Needs = { ...answered, campusFiles: 'yes', neededBy: '2026-12-24' };
    const last: InterviewState = { status: 'open', needs, question: 'students' };
    expect(answerQuestion(last, { question: 'students', value: 30 }, someDay)).toEqual(completed);
  });

  test('judges on the day of the last answer', () => {
    const last: InterviewState = { status: 'open', needs: answered, question: 'students' };
    expect(answerQuestion(last, { question: 'students', value: 30 }, '2027-06-29')).toMatchObject({
      recommendation: recommend(answered, '2027-06-29'),
    });
  });

  test('a changed answer asks only for what it makes matter', () => {
    const again = changeAnswer(completed, 'uniqueIdentity') as InterviewState;
    const changed = answerQuestion(again, { question: 'uniqueIdentity', value: 'yes' }, someDay);
    expect(changed).toEqual({ status: 'open', needs: { ...answered, uniqueIdentity: 'yes' }, question: 'campusFiles' });
  });

  test('answers that stop mattering are kept while the interview is open', () => {
    const needs: Needs = {
      className: 'Databases',
      startingPoint: 'nothing',
      operatingSystem: 'linux',
      campusFiles: 'yes',
    };
    const at: InterviewState = { status: 'open', needs, question: 'startingPoint' };
    const onTemplate = answerQuestion(at, { question: 'startingPoint', value: 'labTemplate' }, someDay);
    expect(onTemplate).toEqual({
      status: 'open',
      needs: { ...needs, startingPoint: 'labTemplate' },
      question: 'lab',
    });
  });

  test('a last day moved before the day the image is needed by asks for that day again', () => {
    const needs: Needs = {
      ...answered,
      startingPoint: 'nothing',
      campusFiles: 'no',
      advancedSetup: 'no',
      largeDisk: 'no',
      neededBy: '2027-02-20',
    };
    const at: InterviewState = { status: 'open', needs, question: 'lastDay' };
    expect(answerQuestion(at, { question: 'lastDay', value: '2027-02-19' }, someDay)).toEqual({
      status: 'open',
      needs: { ...without(needs, 'neededBy'), lastDay: '2027-02-19' },
      question: 'neededBy',
    });
    for (const value of ['2027-02-20', 'notSure'] as const) {
      expect(answerQuestion(at, { question: 'lastDay', value }, someDay)).toMatchObject({
        status: 'completed',
        needs: { ...without(needs, 'lab'), lastDay: value },
      });
    }
    const unsure: InterviewState = { ...at, needs: { ...needs, neededBy: 'notSure' } };
    expect(answerQuestion(unsure, { question: 'lastDay', value: '2026-12-01' }, someDay)).toMatchObject({
      status: 'completed',
      needs: { lastDay: '2026-12-01', neededBy: 'notSure' },
    });
  });

  test('what could not be taken is kept, cut to 1,000 characters, until the next step', () => {
    const fault = { code: 'tooLong', longest: 120 } as const;
    const refused = refuseAnswer(startInterview(), { fault, typed: '🧪'.repeat(100_000) }) as Open;
    expect(refused).toEqual({ ...startInterview(), refused: { fault, typed: '🧪'.repeat(1_000) } });
    expect(answerQuestion(refused, { question: 'className', value: 'Databases' }, someDay)).not.toHaveProperty(
      'refused',
    );
    expect(goBack({ ...open, refused: { fault, typed: 'x' } })).not.toHaveProperty('refused');
  });
});

test('an answer is taken as it was checked: only a new last day takes another answer away', () => {
  const needs: Needs = { ...answered, advancedSetup: 'yes', largeDisk: 'no' };
  const at: InterviewState = { status: 'open', needs, question: 'neededBy' };
  expect(answerQuestion(at, { question: 'neededBy', value: '2027-02-27' }, someDay)).toMatchObject({
    status: 'completed',
    needs: { lastDay: '2027-02-26', neededBy: '2027-02-27' },
  });
});

test('an open interview that is taken up again stays where it was, with what was typed there', () => {
  const refused = { fault: { code: 'notAChoice' }, typed: 'BeOS' } as const;
  const back: InterviewState = { status: 'open', needs: answered, question: 'operatingSystem', refused };
  expect(resumeInterview(back, someDay)).toEqual(back);
});

test('there is nothing before the first question', () => {
  expect(goBack(startInterview())).toEqual({ refused: 'nothingBefore' });
});

describe('cancelled with nothing missing', () => {
  test('is completed when taken up again', () => {
    const again = changeAnswer(completed, 'students') as InterviewState;
    const ended = cancelInterview(again) as InterviewState;
    expect(resumeInterview(ended, someDay)).toEqual(completed);
  });
});

describe('the chosen approach', () => {
  test('has to be accepted anew when it changes, and not when it stays', () => {
    const accepted = acceptRecommendation(completed) as Completed;
    expect(chooseApproach(accepted, 'templateVm')).toEqual(accepted);
    expect(chooseApproach(accepted, 'azureVm')).toEqual({ ...completed, chosen: 'azureVm', accepted: false });
    expect(chooseApproach(completed, 'templateVm')).toEqual(completed);
  });
});

type Step =
  | { readonly kind: 'answer'; readonly answers: ReadonlyMap<QuestionId, Answer> }
  | { readonly kind: 'back' | 'cancel' | 'resume' | 'accept' | 'refuse' }
  | { readonly kind: 'change'; readonly question: QuestionId }
  | { readonly kind: 'choose'; readonly approach: Approach };

const arbitraryAnswers = fc
  .tuple(...questions.map(({ id }) => arbitraryAnswer(id)))
  .map((answers) => new Map(answers.map((answer) => [answer.question, answer])));

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: arbitraryAnswers.map((answers) => ({ kind: 'answer', answers }) as const) },
  { weight: 4, arbitrary: fc.constant({ kind: 'back' } as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('cancel', 'resume', 'accept', 'refuse').map((kind) => ({ kind }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...questions).map(({ id }) => ({ kind: 'change', question: id }) as const),
  },
  { weight: 1, arbitrary: fc.constantFrom(...approaches).map((approach) => ({ kind: 'choose', approach }) as const) },
);

/** Answers as the bot does: what does not fit the other answers becomes "not sure". */
function answer(state: Open, answers: ReadonlyMap<QuestionId, Answer>): StepResult {
  const given = answers.get(state.question);
  if (given === undefined) {
    throw new Error(`No answer to ${state.question}`);
  }
  const fits = checkAnswer(state.needs, given, { today: someDay, endsOfTerm: [] }) === undefined;
  return answerQuestion(state, fits ? given : { question: state.question, value: 'notSure' }, someDay);
}

function take(state: InterviewState, step: Step): InterviewState {
  const result = ((): StepResult => {
    switch (step.kind) {
      case 'answer':
        return state.status === 'open' ? answer(state, step.answers) : { refused: 'notOpen' };
      case 'back':
        return goBack(state);
      case 'cancel':
        return cancelInterview(state);
      case 'resume':
        return resumeInterview(state, someDay);
      case 'accept':
        return acceptRecommendation(state);
      case 'refuse':
        return refuseAnswer(state, { fault: { code: 'notAChoice' }, typed: '?' });
      case 'change':
        return changeAnswer(state, step.question);
      case 'choose':
        return chooseApproach(state, step.approach);
    }
  })();
  return 'status' in result ? result : state;
}

/** Some answers first, up to a whole interview, so that every walk has something to walk about in. */
const arbitraryWalk: fc.Arbitrary<readonly Step[]> = fc
  .tuple(arbitraryAnswers, fc.integer({ min: 0, max: 12 }), fc.array(arbitraryStep, { maxLength: 20, size: 'max' }))
  .map(([answers, count, steps]) => [
    ...Array.from({ length: count }, () => ({ kind: 'answer', answers }) as const),
    ...steps,
  ]);

function walk(steps: readonly Step[]): InterviewState {
  return steps.reduce(take, startInterview());
}

/** As many answers as there are questions, fewer where the interview ends before. */
function complete(state: InterviewState, answers: ReadonlyMap<QuestionId, Answer>): InterviewState {
  return questions.reduce((reached) => take(reached, { kind: 'answer', answers }), state);
}

describe('whatever is pressed', () => {
  test('the state is sound', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryWalk, (steps) => {
        let state = startInterview();
        for (const step of steps) {
          state = take(state, step);
          seen.add(state.status);
          if (state.status === 'open') {
            const { needs, question } = state;
            const { position, total } = progressOf(needs, question);
            expect(position).toBeGreaterThanOrEqual(1);
            expect(position).toBeLessThanOrEqual(total);
            const before = questionsThatMatter(needs).slice(0, position - 1);
            expect(before.every(({ id }) => needs[id] !== undefined)).toBe(true);
          }
          if (state.status === 'completed') {
            expect(nextQuestion(state.needs)).toBeUndefined();
            expect(state.needs).toEqual(relevantNeeds(state.needs));
            expect(state.recommendation).toEqual(recommend(state.needs, someDay));
          }
        }
      }),
    );
    expect(seen).toEqual(new Set(['open', 'cancelled', 'completed']));
  });

  test('answering ends with a recommendation after at most twelve answers', () => {
    fc.assert(
      fc.property(arbitraryWalk, arbitraryAnswers, (steps, answers) => {
        const state = complete(take(walk(steps), { kind: 'resume' }), answers);
        expect(state.status).toBe('completed');
      }),
    );
  });

  test('Back and the same answer again change nothing', () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitraryWalk, fc.integer({ min: 1, max: 3 }), (steps, times) => {
        const state = walk(steps);
        fc.pre(state.status === 'open' && state.question === nextQuestion(state.needs));
        let back: InterviewState = state;
        for (let time = 0; time < times; time += 1) {
          back = take(back, { kind: 'back' });
        }
        fc.pre(back.status === 'open' && back.question !== state.question);
        tried += 1;
        expect(answerQuestion(back, answerOf(back.needs, back.question), someDay)).toEqual({
          status: 'open',
          needs: state.needs,
          question: state.question,
        });
      }),
    );
    expect(tried).toBeGreaterThan(0);
  });

  test('changing an answer to itself completes with the same recommendation', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.constantFrom(...questions), (answers, { id }) => {
        const state = complete(startInterview(), answers);
        const again = changeAnswer(state, id);
        if ('status' in again) {
          expect(answerQuestion(again, answerOf(state.needs, id), someDay)).toEqual(state);
        } else {
          expect(questionsThatMatter(state.needs).map((question) => question.id)).not.toContain(id);
        }
      }),
    );
  });
});
