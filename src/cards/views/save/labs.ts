import type { ImageSaveState } from '../../../domain/imageSave.ts';
import type { SaveCardData } from '../../../ports/saveCards.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import { type LabButtons, labChoices } from '../labChoices.ts';
import { headView } from './head.ts';
import { checkingCard, failedLookUpCard, labGoneCard } from './notLookedUp.ts';

/** With these, "look again" and "cancel" make six. */
const mostOthers = 4;

/** The choice of the lab: Azure is being asked, has answered, or did not. */
export function labsCard(
  data: SaveCardData,
  { search }: Extract<ImageSaveState, { status: 'choosingLab' }>,
  context: ViewContext,
): FilledTemplate {
  const { text, button } = context;
  const { titles, buttons, labs } = text.save;
  const head = headView(titles.choosingLab, { className: data.className }, context);
  const cancel = button(buttons.cancel, 'save.cancel');
  const answer = answerFor(data, search);
  switch (answer?.kind) {
    case undefined:
    case 'preflight':
      return checkingCard(head, [cancel], context);
    case 'failed':
      return failedLookUpCard(head, answer, [cancel], context);
    case 'labGone':
      return labGoneCard(head, context);
    case 'labs': {
      const choices = labChoices({ ...answer, search }, labButtons(context), context);
      const again = search === '' ? button(buttons.lookAgain, 'save.check') : button(buttons.showAllLabs, 'lab.ready');
      const isFull = choices.presses.length + choices.searches.length > mostOthers;
      return {
        template: 'saveLabs',
        view: {
          head,
          intros: answer.total === 0 ? [] : [labs.intro],
          labChoices: [choices],
          buttons: isFull ? [cancel] : [again, cancel],
        },
      };
    }
  }
}

function answerFor({ lookedUp }: SaveCardData, search: string): NonNullable<SaveCardData['lookedUp']>['answer'] {
  const inquiry = lookedUp?.inquiry;
  return inquiry?.kind === 'labs' && inquiry.search === search ? lookedUp?.answer : undefined;
}

function labButtons({ text, button }: ViewContext): LabButtons {
  return {
    inputId: 'lab',
    // Where a lab was just made, "look again" must be there.
    mostPresses: mostOthers,
    press: (title, lab) => button(title, 'lab.choose', { values: { lab } }),
    choose: button(text.save.labs.choose, 'lab.choose', { primary: true, withInputs: true }),
    search: button(text.save.labs.search, 'lab.search', { withInputs: true }),
  };
}
