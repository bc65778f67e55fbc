import type { Approach } from '../../domain/approach.ts';
import type { ButtonView } from '../button.ts';
import type { CompletedInterview } from '../chosenAssessment.ts';
import { bulletList, lineBreak } from '../markdown.ts';
import type { ViewContext } from '../viewContext.ts';

/** An approach that could be taken instead. */
export interface OtherWayView {
  readonly name: string;
  readonly meaning: string;
  readonly comparisons: readonly string[];
  readonly buttons: readonly ButtonView[];
}

/** Every approach but the chosen one, with what it would gain and lose against the recommended one. */
export function otherWayViews(state: CompletedInterview, context: ViewContext): readonly OtherWayView[] {
  const { recommendation, chosen } = state;
  const { text } = context;
  const recommended = recommendation.assessment.approach;
  const alternatives = recommendation.alternatives.map(({ assessment, gains, losses }) =>
    otherWayView(
      assessment.approach,
      [
        ...comparison(
          text.recommendation.gains,
          gains.map((code) => text.gains[code]),
        ),
        ...comparison(
          text.recommendation.losses,
          losses.map((code) => text.losses[code]),
        ),
      ],
      context,
    ),
  );
  const ways = [otherWayView(recommended, [text.recommendation.isRecommended], context), ...alternatives];
  return ways.filter(({ approach }) => approach !== chosen);
}

function otherWayView(
  approach: Approach,
  comparisons: readonly string[],
  { text, button }: ViewContext,
): OtherWayView & { readonly approach: Approach } {
  const { name, meaning } = text.approaches[approach];
  const choose = button(text.buttons.choose(name), 'recommendation.choose', { values: { approach } });
  return { approach, name, meaning, comparisons, buttons: [choose] };
}

function comparison(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`**${title}**${lineBreak}${bulletList(lines)}`];
}
