import { type Approach, approaches } from '../../src/domain/approach.ts';
import type { InterviewState } from '../../src/domain/interview.ts';
import type { Needs } from '../../src/domain/needs.ts';
import { recommend } from '../../src/domain/recommend.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { type Case, calendar, everyQuestionMatters, plainCases, values } from './plainCases.ts';
import { saveCases } from './saveCases.ts';

/** All combinations of these values, where undefined leaves a question unanswered. */
function combinations(table: Readonly<Record<string, readonly unknown[]>>): readonly Needs[] {
  return Object.entries(table).reduce<readonly Needs[]>(
    (all, [id, options]) => all.flatMap((needs) => options.map((value) => ({ ...needs, [id]: value }))),
    [{}],
  );
}

/** Answers that decide, and what one is told beside it. */
const decisionSpace = combinations({
  startingPoint: values.startingPoint,
  operatingSystem: ['windows11', 'linux', 'notSure'],
  campusFiles: values.campusFiles,
  uniqueIdentity: ['yes', 'no'],
  advancedSetup: values.advancedSetup,
  lastDay: ['2027-12-20', 'notSure'],
  keepAfterRetirement: ['yes', 'no'],
});

/** Answers that warn. */
const warningSpace = combinations({
  className: ['CAD, 3rd year'],
  startingPoint: ['labTemplate', 'nothing', 'physicalImage'],
  uniqueIdentity: ['yes', 'no'],
  campusServer: ['yes', 'no'],
  largeDisk: ['yes', 'no'],
  students: [30, 'notSure'],
  lastDay: ['2027-12-20', '2027-06-20'],
  keepAfterRetirement: ['yes', 'no'],
  neededBy: ['2027-01-12', '2027-01-15', '2027-05-01'],
});

/** What a card shows of a recommendation, apart from its warnings. */
function decision({ rule, reasons, assessment, alternatives }: Recommendation): string {
  const others = alternatives.map(({ gains, losses, assessment: other }) => [gains, losses, other.conflicts]);
  return JSON.stringify([rule, reasons.map(({ code }) => code), assessment.imageType, assessment.conflicts, others]);
}

function warnings({ assessment }: Recommendation): string {
  return JSON.stringify([assessment.approach, assessment.warnings.map(({ code }) => code)]);
}

interface Recommended {
  readonly needs: Needs;
  readonly recommendation: Recommendation;
}

/** One set of answers for each recommendation that looks different. */
function oneOfEach(space: readonly Needs[], looks: (recommendation: Recommendation) => string): readonly Recommended[] {
  const recommended = space.map((needs) => ({ needs, recommendation: recommend(needs, calendar.today) }));
  return [...new Map(recommended.map((each) => [looks(each.recommendation), each])).values()];
}

const decisions = oneOfEach(decisionSpace, decision);
const warned: readonly Recommended[] = [
  ...oneOfEach(warningSpace, warnings),
  { needs: everyQuestionMatters, recommendation: recommend(everyQuestionMatters, '2027-07-01') },
];

/** Every recommendation that looks different, by what it decides or by its warnings. */
export const recommendations: readonly Recommendation[] = [...decisions, ...warned].map(
  ({ recommendation }) => recommendation,
);

function recommendationCase({ needs, recommendation }: Recommended, chosen: Approach, accepted: boolean): Case {
  const state: InterviewState = { status: 'completed', needs, recommendation, chosen, accepted };
  return [`${JSON.stringify(needs)}, ${chosen}, ${accepted}`, { kind: 'interview', id: 'i1', state, calendar }];
}

const recommendationCases: readonly Case[] = [
  ...decisions.flatMap((recommended) =>
    approaches.flatMap((chosen) => [false, true].map((accepted) => recommendationCase(recommended, chosen, accepted))),
  ),
  ...warned.map((recommended) =>
    recommendationCase(recommended, recommended.recommendation.assessment.approach, false),
  ),
];

/** Every kind of card in every state that looks different. */
export const cardCases: readonly Case[] = [...plainCases, ...saveCases, ...recommendationCases];
