import type { Language } from '../domain/language.ts';
import type { CardData, RenderCard, RenderedCard } from '../ports/cards.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { buttonsFor } from './button.ts';
import { loadTemplates } from './templates.ts';
import type { FilledTemplate, ViewContext } from './viewContext.ts';
import { answeredView } from './views/answered.ts';
import { greetingView } from './views/greeting.ts';
import { helpView } from './views/help.ts';
import { interviewCard } from './views/interview.ts';
import { languageView } from './views/language.ts';
import { movedBelowView } from './views/movedBelow.ts';
import { noticeView } from './views/notice.ts';
import { enableCard } from './views/save/enable.ts';
import { saveCard } from './views/save/save.ts';
import { statusView } from './views/status.ts';
import { unfinishedView } from './views/unfinished.ts';
import { wordsOfEach } from './words.ts';

interface CardOptions {
  readonly catalogues: Readonly<Record<Language, Catalogue>>;
  /** The folder of the templates, with their shared fragments in its `parts`. */
  readonly templateDirectory: string;
}

/** Reads the templates once; the returned function fills them. */
export function createRenderCard({ catalogues, templateDirectory }: CardOptions): RenderCard {
  const fill = loadTemplates(templateDirectory);
  const words = wordsOfEach(catalogues);

  return (data, stamp, { language, timeZone }) => {
    const text = catalogues[language];
    const context = { text, words: words[language], language, timeZone, catalogues, button: buttonsFor(stamp) };
    const { template, view } = filledTemplate(data, context);
    const card = fill(template, { text, view });
    if (!isCard(card)) {
      throw new Error(`The card template ${template} does not make an Adaptive Card`);
    }
    return card;
  };
}

function filledTemplate(data: CardData, context: ViewContext): FilledTemplate {
  switch (data.kind) {
    case 'greeting':
      return { template: 'greeting', view: greetingView(data, context) };
    case 'help':
      return { template: 'help', view: helpView(data, context) };
    case 'interview':
      return interviewCard(data, context);
    case 'answered':
      return { template: 'line', view: answeredView(data, context) };
    case 'movedBelow':
      return { template: 'line', view: movedBelowView(context) };
    case 'unfinished':
      return { template: 'line', view: unfinishedView(data, context) };
    case 'status':
      return { template: 'status', view: statusView(data, context) };
    case 'language':
      return { template: 'language', view: languageView(context) };
    case 'notice':
      return { template: 'line', view: noticeView(data, context) };
    case 'save':
      return saveCard(data, context);
    case 'enable':
      return enableCard(data, context);
  }
}

function isCard(card: unknown): card is RenderedCard {
  return typeof card === 'object' && card !== null && 'type' in card && card.type === 'AdaptiveCard';
}
