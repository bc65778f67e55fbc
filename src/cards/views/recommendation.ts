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
  pagesLine,
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
  readonly facts: readonly string[];
  /** Why; or, once the educator goes on, the steps. */
  readonly main: SectionView;
  /** Microsoft's pages about the steps: none or one line. */
  readonly pages: readonly string[];
  readonly conflicts: readonly SectionView[];
  readonly warnings: readonly SectionView[];
  readonly assumptions: readonly string[];
  /** None or one. */
  readonly acceptSets: readonly { readonly buttons: readonly ButtonView[] }[];
  readonly otherWays: readonly OtherWayView[];
  readonly changes: readonly { readonly title: string; readonly value: QuestionId }[];
  readonly changeButtons: readonly ButtonView[];
}

/** The recommendation of a completed interview; once the educator goes on, the steps of the chosen approach. */
export function recommendationView(state: CompletedInterview, context: ViewContext): RecommendationView {
  const { text, button } = context;
  const { needs, chosen, accepted } = state;
  const className = known(needs.className);
  const assessment = chosenAssessment(state);
  const acceptTitle = chosen === 'templateVm' ? text.buttons.acceptSave : text.buttons.accept;
  const accept = button(acceptTitle, 'recommendation.accept', { values: { approach: chosen }, primary: true });
  const change = button(text.buttons.changeThisAnswer, 'recommendation.change', { withInputs: true });
  return {
    classLines: className === undefined ? [] : [text.recommendation.forClass(shortUserText(className, 120))],
    kicker: kickerOf(state, context),
    name: text.approaches[chosen].name,
    meaning: text.approaches[chosen].meaning,
    facts: factsOf(state, context),
    main: accepted ? stepsSection(assessment, needs, context) : reasonsSection(state, context),
    pages: accepted ? pagesLine(assessment, needs, context) : [],
    conflicts: conflictSections(assessment, context),
    warnings: warningSections(assessment, context),
    assumptions: accepted ? [] : assumptionLines(state, context),
    acceptSets: accepted ? [] : [{ buttons: [accept] }],
    otherWays: otherWayViews(state, context),
    changes: questionsThatMatter(needs).map(({ id }) => ({ title: questionAndAnswer(id, state, context), value: id })),
    changeButtons: [change],
  };
}

function kickerOf({ recommendation, chosen, accepted }: CompletedInterview, { text }: ViewContext): string {
  const { approach } = recommendation.assessment;
  if (accepted) {
    return text.recommendation.decided;
  }
  return chosen === approach
    ? text.recommendation.recommended
    : text.recommendation.chosenInstead(text.approaches[approach].name);
}

/** Lines instead of a FactSet: on a phone its column of titles is so narrow that Korean breaks after each syllable. */
function factsOf(state: CompletedInterview, { text }: ViewContext): RecommendationView['facts'] {
  const { imageType, doneBy, duration } = chosenAssessment(state);
  const { name, meaning } = text.imageTypes[imageType];
  return [
    `**${text.recommendation.imageType}**: ${name}. ${meaning}`,
    `**${text.recommendation.doneByTitle}**: ${text.recommendation.doneBy[doneBy]}`,
    `**${text.recommendation.durationTitle}**: ${text.recommendation.duration[duration]}`,
  ];
}

/** The class's name and the lab's title are left out: some clients read Markdown in a choice. */
function questionAndAnswer(question: QuestionId, { needs }: CompletedInterview, { text, words }: ViewContext): string {
  const { short } = text.questions[question];
  const value = needs[question];
  if (question === 'className' || question === 'lab') {
    return short;
  }
  const answer = value === undefined ? text.answers.notAnswered : words.answer({ question, value } as Answer);
  return text.interview.answered(short, answer);
}
