import { assess } from './assess.ts';
import type { CalendarDay, Needs } from './needs.ts';
import { questions, relevantNeeds } from './questions.ts';
import { alternativesTo } from './recommendAlternatives.ts';
import type { Recommendation } from './recommendation.ts';
import { rules, simplestRule } from './recommendRules.ts';

/**
 * The one recommendation for these needs, however few questions are answered. Answers that do not matter are passed
 * over; a missing answer and "not sure" count as no.
 */
export function recommend(needs: Needs, today: CalendarDay): Recommendation {
  const relevant = relevantNeeds(needs);
  const rule = rules.find(({ holds }) => holds(relevant)) ?? simplestRule;
  const assessment = assess(relevant, rule.approach, today);
  return {
    rule: rule.id,
    reasons: rule.reasons(relevant),
    // A lab that could not be named settles nothing, and so nothing is assumed of it.
    assumptions: questions.map(({ id }) => id).filter((id) => id !== 'lab' && relevant[id] === 'notSure'),
    assessment,
    alternatives: alternativesTo(assessment, relevant, today),
  };
}
