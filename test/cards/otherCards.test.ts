import { describe, expect, test } from '@jest/globals';
import { createRenderCard } from '../../src/cards/renderCard.ts';
import { catalogues } from '../../src/l10n/catalogues.ts';
import type { CardData, Notice } from '../../src/ports/cards.ts';
import { buttonsOf, dataOf, stringsOf } from './cardTree.ts';
import { calendar, everyQuestionMatters, lab, plainCases } from './plainCases.ts';
import { english, korean, renderCard, stamp, templateDirectory } from './renderer.ts';

/** The buttons of a card as verb and what they stand for. */
function pressesOf(data: CardData, reader = english): readonly unknown[] {
  return buttonsOf(renderCard(data, stamp, reader)).map((button) => {
    const { verb, id: _id, version: _version, nonce: _nonce, ...own } = dataOf(button);
    return [button['title'], verb, own];
  });
}

function textOf(data: CardData, reader = english): string {
  return stringsOf(renderCard(data, stamp, reader))
    .filter(({ path }) => path.endsWith('text'))
    .map(({ text }) => text)
    .join('\n');
}

describe('the greeting', () => {
  test('says what is stored, how long and who sees it', () => {
    expect(textOf({ kind: 'greeting', retention: 'P1Y' })).toContain('delete them 1 year after the last change');
    expect(textOf({ kind: 'greeting', retention: 'P1Y6M' }, korean)).toContain('1년 6개월 뒤에 지웁니다');
    expect(textOf({ kind: 'greeting', retention: 'P30D' })).toContain('30 days after');
  });

  test('leads on, and into the other language in its own words', () => {
    expect(pressesOf({ kind: 'greeting', retention: 'P1Y' })).toEqual([
      ['New image', 'interview.start', {}],
      ['Help', 'help.show', {}],
      ['한국어', 'language.set', { language: 'ko' }],
    ]);
    expect(pressesOf({ kind: 'greeting', retention: 'P1Y' }, korean)[2]).toEqual([
      'English',
      'language.set',
      { language: 'en' },
    ]);
  });

  test('is refused with a retention that is none', () => {
    expect(() => renderCard({ kind: 'greeting', retention: 'a year' }, stamp, english)).toThrow('Not a duration');
  });
});

describe('help', () => {
  test('quotes what was not understood, at most a hundred characters of it', () => {
    const texts = textOf({ kind: 'help', notUnderstood: 'y'.repeat(500) });
    expect(texts).toContain(`I did not understand “${'y'.repeat(99)}…”.`);
    expect(textOf({ kind: 'help' })).not.toContain('understand');
  });

  test('names every command in the reader’s words', () => {
    for (const { typed } of Object.values(catalogues.ko.commands)) {
      expect(textOf({ kind: 'help' }, korean)).toContain(`**${typed}**`);
    }
  });
});

describe('the status', () => {
  const open = { status: 'open', needs: everyQuestionMatters, question: 'students' } as const;
  const cancelled = { status: 'cancelled', needs: {} } as const;
  const progress = { status: 'waitingForEnable', version: '1.0.0', planImageId: 'i1' } as const;

  test('shows where each interview stands, on which day where the reader is', () => {
    const changedAt = Date.UTC(2027, 0, 10, 20);
    const data: CardData = { kind: 'status', interviews: [{ id: 'i9', state: open, changedAt }], saves: [] };
    expect(textOf(data)).toContain('데이터베이스 2학년\nStopped at question 9 of 12 · 11 January 2027');
    expect(pressesOf(data)).toEqual([
      ['Go on', 'interview.resume', { interview: 'i9' }],
      ['New image', 'interview.start', {}],
    ]);
    const inLondon = renderCard(data, stamp, { language: 'en', timeZone: 'Europe/London' });
    expect(JSON.stringify(inLondon)).toContain('10 January 2027');
  });

  test('shows saves before interviews, by the best name there is, and opens them', () => {
    const saves = [
      { id: 's1', state: { status: 'confirmed', lab, operationId: 'o1' }, operation: { imageName: 'cad-3', progress } },
      { id: 's2', state: { status: 'preparing', lab }, className: 'CAD' },
      { id: 's3', state: { status: 'labMissing', reminded: false }, className: 'CAD' },
      { id: 's4', state: { status: 'cancelled' } },
    ] as const;
    const data: CardData = {
      kind: 'status',
      interviews: [
        { id: 'i1', state: cancelled, changedAt: 0 },
        { id: 'i2', state: cancelled, changedAt: 0 },
      ],
      saves: saves.map((save) => ({ ...save, changedAt: Date.UTC(2027, 0, 11) })),
    };
    expect(textOf(data)).toBe(
      [
        'Status',
        'cad-3\nWaiting for IT to enable it · 11 January 2027',
        'CAD 3학년 A반\nChecks before saving · 11 January 2027',
        'CAD\nFirst you need a lab · 11 January 2027',
        'Class without a name\nImage save cancelled · 11 January 2027',
        'Class without a name\nCancelled · 1 January 1970',
        'There is 1 older entry.',
      ].join('\n'),
    );
    expect(pressesOf(data)[0]).toEqual(['Show', 'operation.show', { save: 's1' }]);
  });

  test('shows five and counts the rest', () => {
    const interviews = Array.from({ length: 7 }, (_, index) => ({ id: `i${index}`, state: cancelled, changedAt: 0 }));
    const texts = textOf({ kind: 'status', interviews, saves: [] });
    expect(texts.match(/Class without a name/g)).toHaveLength(5);
    expect(texts).toContain('There are 2 older entries.');
    expect(pressesOf({ kind: 'status', interviews: interviews.slice(0, 5), saves: [] })).toHaveLength(6);
    expect(textOf({ kind: 'status', interviews: interviews.slice(0, 5), saves: [] })).not.toContain('older');
  });

  test('says so where there is nothing', () => {
    expect(textOf({ kind: 'status', interviews: [], saves: [] })).toContain('Nothing started yet');
    expect(pressesOf({ kind: 'status', interviews: [], saves: [] })).toEqual([['New image', 'interview.start', {}]]);
  });
});

describe('cards of one line', () => {
  test('an unfinished interview can be taken up or begun anew', () => {
    const state = { status: 'open', needs: everyQuestionMatters, question: 'largeDisk' } as const;
    expect(textOf({ kind: 'unfinished', id: 'i1', state })).toBe(
      '데이터베이스 2학년: Stopped at question 8 of 12\nDo you need more than 127 GB, or several disks?',
    );
    expect(pressesOf({ kind: 'unfinished', id: 'i1', state })).toEqual([
      ['Go on', 'interview.resume', { interview: 'i1' }],
      ['Start over', 'interview.start', { fresh: 'yes' }],
    ]);
  });

  test('a cancelled interview can be taken up again', () => {
    const state = { status: 'cancelled', needs: {} } as const;
    expect(pressesOf({ kind: 'interview', id: 'i1', state, calendar })).toEqual([
      ['Go on', 'interview.resume', { interview: 'i1' }],
      ['New image', 'interview.start', {}],
    ]);
  });

  test.each([
    [{ question: 'students', value: 30 }, 'Students: 30 students', '학생 수: 30명'],
    [{ question: 'students', value: 1 }, 'Students: 1 student', '학생 수: 1명'],
    [{ question: 'operatingSystem', value: 'linux' }, 'Operating system: Linux', '운영 체제: Linux'],
    [
      { question: 'lastDay', value: '2027-06-20' },
      'Last day: Sun, 20 June 2027',
      '수업 마지막 날: 2027년 6월 20일(일)',
    ],
    [{ question: 'largeDisk', value: 'notSure' }, 'Large disk: Not sure', '큰 디스크: 잘 모르겠습니다'],
    [{ question: 'className', value: '*CAD* [1]' }, 'Class: *CAD* [1]', '수업: *CAD* [1]'],
  ] as const)('an answer is one line: %j', (answer, inEnglish, inKorean) => {
    expect(textOf({ kind: 'answered', answer })).toBe(inEnglish);
    expect(textOf({ kind: 'answered', answer }, korean)).toBe(inKorean);
    expect(pressesOf({ kind: 'answered', answer })).toEqual([]);
  });

  test.each([
    [{ code: 'nothingToCancel' }, ['interview.start', 'status.show']],
    [{ code: 'nothingToGoBackTo' }, ['interview.resume']],
    [{ code: 'nothingToResume' }, ['interview.start', 'status.show']],
    [{ code: 'noTextUnderstood' }, ['help.show']],
    [{ code: 'term', term: 'gallery' }, ['help.show']],
    [{ code: 'welcome' }, ['status.show', 'help.show']],
    [{ code: 'languageChosen' }, ['status.show', 'help.show']],
    [{ code: 'labReminder', saveId: 's1' }, ['operation.show', 'status.show']],
  ] as readonly (readonly [Notice, readonly string[]])[])('a notice leads on: %j', (notice, verbs) => {
    const buttons = buttonsOf(renderCard({ kind: 'notice', notice }, stamp, english));
    expect(buttons.map(({ verb }) => verb)).toEqual(verbs);
  });

  test('the choice of language names each in itself', () => {
    const presses = [
      ['한국어', 'language.set', { language: 'ko' }],
      ['English', 'language.set', { language: 'en' }],
    ];
    expect(pressesOf({ kind: 'language' })).toEqual(presses);
    expect(pressesOf({ kind: 'language' }, korean)).toEqual(presses);
  });
});

test('rendering the same data twice gives the same card', () => {
  const again = createRenderCard({ catalogues, templateDirectory });
  for (const [, data] of plainCases) {
    expect(again(data, stamp, korean)).toEqual(renderCard(data, stamp, korean));
  }
});
