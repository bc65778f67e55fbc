import type { InterviewState } from '../domain/interview.ts';
import type { Assessment } from '../domain/recommendation.ts';

export type CompletedInterview = Extract<InterviewState, { status: 'completed' }>;

/** What the approach that the educator chose would mean; throws where the recommendation lacks it, which is a defect. */
export function chosenAssessment({ recommendation, chosen }: CompletedInterview): Assessment {
  const assessments = [recommendation.assessment, ...recommendation.alternatives.map(({ assessment }) => assessment)];
  const assessment = assessments.find(({ approach }) => approach === chosen);
  if (assessment === undefined) {
    throw new Error(`The recommendation does not assess ${chosen}`);
  }
  return assessment;
}
