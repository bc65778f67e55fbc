import { describe, expect, test } from '@jest/globals';
import { createSummaryOf } from '../../src/cards/summary.ts';
import { languages } from '../../src/domain/language.ts';
import { catalogues } from '../../src/l10n/catalogues.ts';
import { cardCases } from './cardCases.ts';
import { calendar, completedCard, everyQuestionMatters, questionCard } from './plainCases.ts';
import { confirmed, enableCardData, operationAt, preparing } from './saveCases.ts';

const summaryOf = createSummaryOf(catalogues);

describe('the summary of a card', () => {
  test.each(languages)('is one line of plain text for every card in %s', (language) => {
    const bad = cardCases.flatMap(([name, data]) => {
      const summary = summaryOf(data, language);
      const isGood = /^\S.{0,199}$/u.test(summary) && !/\*\*|\]\(|\$\{|undefined/.test(summary);
      return isGood ? [] : [`${name}: ${summary}`];
    });
    expect(bad).toEqual([]);
  });

  test('is the question, then the recommendation, then the steps', () => {
    expect(summaryOf(questionCard('students', everyQuestionMatters), 'ko')).toBe('학생은 몇 명입니까?');
    expect(summaryOf(completedCard({}), 'ko')).toBe('추천하는 방법: 템플릿 VM에서 저장');
    expect(summaryOf(completedCard({}, calendar.today, 'vhd', true), 'en')).toBe('The steps: Bring a VHD from campus');
  });

  test('holds no mention', () => {
    const notice = { code: 'labReminder', saveId: 's1', className: '<at>Everyone</at>' } as const;
    expect(summaryOf({ kind: 'notice', notice }, 'en')).not.toContain('<at>');
    const answer = { question: 'className', value: '<at>Everyone</at>' } as const;
    expect(summaryOf({ kind: 'answered', answer }, 'en')).not.toContain('<at>');
  });

  test('is the image or the lab, and where its save stands', () => {
    const waiting = operationAt({ status: 'waitingForEnable', version: '1.0.0', planImageId: 'i1' }, 'enabling');
    expect(summaryOf(confirmed(waiting), 'en')).toBe('cad-3-2027-01: Waiting for IT to enable it');
    expect(summaryOf(enableCardData(waiting), 'en')).toBe('cad-3-2027-01: An image to enable');
    expect(summaryOf(preparing(), 'ko')).toBe('CAD 3학년 A반: 저장 전 확인');
    expect(summaryOf({ kind: 'save', id: 's1', state: { status: 'labMissing', reminded: false } }, 'en')).toBe(
      'First you need a lab',
    );
  });

  test('counts what is in progress', () => {
    const state = { status: 'cancelled', needs: {} } as const;
    const interviews = [1, 2].map((id) => ({ id: `${id}`, state, changedAt: 0 }));
    const summaries = [0, 1, 2].map((count) =>
      summaryOf({ kind: 'status', interviews: interviews.slice(0, count), saves: [] }, 'en'),
    );
    expect(summaries).toEqual(['Nothing in progress', 'Status: 1 entry', 'Status: 2 entries']);
  });
});
