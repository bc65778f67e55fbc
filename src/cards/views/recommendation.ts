import { type Answer, known, type QuestionId } from '../../domain/needs.ts';
import { questionsThatMatter } from '../../domain/questions.ts';
import type { ButtonView } from '../button.ts';
import { type CompletedInterview, chosenAssessment } from '../chosenAssessment.ts';
import { shortUserText } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';
import { type OtherWayView, otherWayViews } from './otherWays.ts';
import {
  assumptionLines,
  conflictSections,
  reasonsSection,
  type SectionView,
  stepsSection,
  warningSections,
} from './recommendationSections.ts';

interface RecommendationView {
  /** User text: none or one. */
  readonly classLines: readonly string[];
  readonly kicker: string;
  readonly name: string;
  readonly meaning: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly conflicts: readonly SectionView[];
  readonly sections: readonly SectionView[];
  readonly assumptions: readonly string[];
  readonly acceptButtons: readonly ButtonView[];
  readonly otherWays: readonly OtherWayView[];
  readonly changes: readonly { readonly title: string; readonly value: QuestionId }[];
  readonly changeButtons: readonly ButtonView[];
}

/** The recommendation of a completed interview; once the educator goes on, the steps of the chosen approach. */
export function recommendationView(state: CompletedInterview, context: ViewContext): RecommendationView {
  const { text, button } = context;
  const { needs, recommendation, chosen, accepted } = state;
  const className = known(needs.className);
  const recommended = recommendation.assessment.approach;
  const assessment = chosenAssessment(state);
  const accept = button(text.buttons.accept, 'recommendation.accept', { primary: true });
  const change = button(text.buttons.changeThisAnswer, 'recommendation.change', { withInputs: true });
  return {
    classLines: className === undefined ? [] : [text.recommendation.forClass(shortUserText(className, 120))],
    kicker:
      chosen === recommended
        ? text.recommendation.recommended
        : text.recommendation.chosenInstead(text.approaches[recommended].name),
    name: text.approaches[chosen].name,
    meaning: text.approaches[chosen].meaning,
    facts: factsOf(state, context),
    conflicts: conflictSections(assessment, context),
    sections: [
      accepted ? stepsSection(assessment, needs, context) : reasonsSection(state, context),
      ...warningSections(assessment, context),
    ],
    assumptions: accepted ? [] : assumptionLines(state, context),
    acceptButtons: accepted ? [] : [accept],
    otherWays: otherWayViews(state, context),
    changes: questionsThatMatter(needs).map(({ id }) => ({ title: questionAndAnswer(id, state, context), value: id })),
    changeButtons: [change],
  };
}

function factsOf(state: CompletedInterview, { text }: ViewContext): RecommendationView['facts'] {
  const { imageType, doneBy, duration } = chosenAssessment(state);
  const { name, meaning } = text.imageTypes[imageType];
  return [
    { title: text.recommendation.imageType, value: `${name}: ${meaning}` },
    { title: text.recommendation.doneByTitle, value: text.recommendation.doneBy[doneBy] },
    { title: text.recommendation.durationTitle, value: text.recommendation.duration[duration] },
  ];
}

/** The class name is left out: some clients read Markdown in a choice, and it stands at the top of the card anyway. */
function questionAndAnswer(question: QuestionId, { needs }: CompletedInterview, { text, words }: ViewContext): string {
  const { short } = text.questions[question];
  const value = needs[question];
  if (question === 'className') {
    return short;
  }
  const answer = value === undefined ? text.answers.notAnswered : words.answer({ question, value } as Answer);
  return text.interview.answered(short, answer);
}
