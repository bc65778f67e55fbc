import type { Language } from '../domain/language.ts';
import type { CardData } from '../ports/cards.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { noticeInWords } from './notice.ts';
import { progressInWords, saveInWords } from './saveInWords.ts';
import { shortUserText, userText } from './userText.ts';
import { type InWords, wordsOfEach } from './words.ts';

const longestSubject = 80;

/** One line of plain text for a card: what Teams shows in a notification and reads out. */
export type SummaryOf = (data: CardData, language: Language) => string;

/** Summaries from these catalogues. */
export function createSummaryOf(catalogues: Readonly<Record<Language, Catalogue>>): SummaryOf {
  const words = wordsOfEach(catalogues);
  return (data, language) => summaryOf(data, catalogues[language], words[language]);
}

function summaryOf(data: CardData, text: Catalogue, words: InWords): string {
  const { summaries } = text;
  switch (data.kind) {
    case 'greeting':
    case 'help':
    case 'movedBelow':
    case 'unfinished':
    case 'language':
      return summaries[data.kind];
    case 'interview':
      return interviewSummary(data, text);
    case 'answered': {
      const answer = userText(words.answer(data.answer));
      return text.interview.answered(text.questions[data.answer.question].short, answer);
    }
    case 'status':
      return summaries.status(data.interviews.length + data.saves.length);
    case 'notice':
      return noticeInWords(data.notice, text);
    case 'save': {
      const state = saveInWords(data.state, data.operation?.progress, text);
      const subject = data.operation?.target.imageName ?? ('lab' in data.state ? data.state.lab.title : data.className);
      return subject === undefined ? state : summaries.save(shortUserText(subject, longestSubject), state);
    }
    case 'enable': {
      const { target, progress } = data.operation;
      const state = progress.status === 'waitingForEnable' ? text.save.titles.enable : progressInWords(progress, text);
      return summaries.save(shortUserText(target.imageName, longestSubject), state);
    }
  }
}

function interviewSummary({ state }: Extract<CardData, { kind: 'interview' }>, text: Catalogue): string {
  const { summaries } = text;
  switch (state.status) {
    case 'open':
      return text.questions[state.question].ask;
    case 'completed': {
      const { name } = text.approaches[state.chosen];
      return state.accepted ? summaries.steps(name) : summaries.recommendation(name);
    }
    case 'cancelled':
      return summaries.cancelled;
  }
}
