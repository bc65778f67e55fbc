import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkAnswer } from '../../src/domain/checkAnswer.ts';
import type { InterviewState } from '../../src/domain/interview.ts';
import { answerQuestion, startInterview } from '../../src/domain/interviewSteps.ts';
import type { Answer, CalendarDay, Needs } from '../../src/domain/needs.ts';
import { questions } from '../../src/domain/questions.ts';
import { recommend } from '../../src/domain/recommend.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { rules } from '../../src/domain/recommendRules.ts';

/** A recorded course. Its recommendation stands beside it; `UPDATE_CASES=1` writes it anew, and the diff is to be reviewed. */
interface Case {
  readonly title: string;
  readonly today: CalendarDay;
  readonly needs: Needs;
}

const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder).sort();

function read(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
}

/** Goes through the interview as an educator with these needs would. */
function interview({ needs, today }: Case): InterviewState {
  let state = startInterview();
  for (const _ of questions) {
    if (state.status !== 'open') {
      return state;
    }
    const { question } = state;
    const value = needs[question];
    if (value === undefined) {
      throw new Error(`The case has no answer to ${question}`);
    }
    const answer = { question, value } as Answer;
    const fault = checkAnswer(state.needs, answer, { today, endsOfTerm: [] });
    if (fault !== undefined) {
      throw new Error(`${question}: ${fault.code}`);
    }
    const next = answerQuestion(state, answer, today);
    if (!('status' in next)) {
      throw new Error(next.refused);
    }
    state = next;
  }
  return state;
}

describe.each(names)('%s', (name) => {
  const recorded = read(name, 'needs.json') as Case;

  test(recorded.title, () => {
    const recommendation = recommend(recorded.needs, recorded.today);
    if (process.env['UPDATE_CASES'] === '1') {
      writeFileSync(join(folder, name, 'recommendation.json'), `${JSON.stringify(recommendation, undefined, 2)}\n`);
    }
    expect(recommendation).toEqual(read(name, 'recommendation.json'));
  });

  test('is what the interview ends with, which asks for all of these answers and no others', () => {
    expect(interview(recorded)).toEqual({
      status: 'completed',
      needs: recorded.needs,
      recommendation: read(name, 'recommendation.json'),
      chosen: (read(name, 'recommendation.json') as Recommendation).assessment.approach,
      accepted: false,
    });
    expect(Object.keys(recorded.needs)).toEqual(questions.map(({ id }) => id).filter((id) => id in recorded.needs));
  });
});

test('there are enough cases, and every rule decides one of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
  const decided = names.map((name) => (read(name, 'recommendation.json') as Recommendation).rule);
  expect(new Set(decided)).toEqual(new Set(rules.map(({ id }) => id)));
});
