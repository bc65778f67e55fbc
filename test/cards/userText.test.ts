import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shortUserText, userText } from '../../src/cards/userText.ts';
import { tidyText } from '../../src/domain/normalize.ts';
import { questions } from '../../src/domain/questions.ts';
import { recommend } from '../../src/domain/recommend.ts';
import type { CardData } from '../../src/ports/cards.ts';
import { faultsFoundByLibrary } from './adaptiveCards.ts';
import { stringsOf } from './cardTree.ts';
import { calendar, everyQuestionMatters, lab, questionCard } from './plainCases.ts';
import { english, korean, renderCard, stamp } from './renderer.ts';
import {
  confirmed,
  enableCardData,
  labsNamed,
  lookedUpLabs,
  lookedUpPreflight,
  operationAt,
  preflightOf,
  reading,
  saveCardData,
  target,
  typedForm,
} from './saveCases.ts';

const wordJoiner = /\u2060/g;

describe('user text', () => {
  test.each([
    ['a mention', '<at>Everyone</at>'],
    ['a tag', '<img src=x onerror=alert(1)>'],
    ['a closing tag', '</div>'],
    ['a comment', '<!-- x -->'],
    ['a card function', '{{DATE(2027-01-01T00:00:00Z)}}'],
    ['a card function in too many braces', '{{{DATE(2027-01-01T00:00:00Z)}}}'],
  ])('is no %s any more, and reads as typed', (_name, typed) => {
    const shown = userText(typed);
    expect(shown).not.toMatch(/<[a-z/!]|\{\{/i);
    expect(shown.replace(wordJoiner, '')).toBe(typed);
  });

  test('keeps what is harmless', () => {
    const typed = 'C# < 3 > 2 & "AI" {x} 데이터베이스 *2학년* 👩🏽‍🏫';
    expect(userText(typed)).toBe(typed);
  });

  test('is one line that reads in one direction', () => {
    expect(userText(' a\r\n- b\u2028c\u202Egnp\u0000 ')).toBe('a - b cgnp');
  });

  test('is cut between characters as people count them, never inside one', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(shortUserText(family.repeat(120), 100)).toBe(`${family.repeat(99)}…`);
    expect(shortUserText(family.repeat(100), 100)).toBe(family.repeat(100));
    expect(shortUserText('가나다', 2)).toBe('가…');
  });

  test('whatever is typed, is no mention, no tag, no function and one line', () => {
    const pieces = ['<', '>', '/', 'at', '{', '}', '{{', '\n', '\u202e', '[', '](', 'x', '가', '\u2060', '\u200d'];
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(userText(text)).not.toMatch(/<[a-z/!?]|\{\{|[\n\r\u2028\u2029\u202a-\u202e]/i);
        expect(userText(text).replace(wordJoiner, '')).toBe(tidyText(text));
      }),
    );
  });
});

/** Everything that a person can have typed carries this mark, so that it is found wherever it gets to. */
const mark = 'ZQZ';
const hostile: readonly string[] = [
  `[${mark}](https://evil.example)`,
  `<at>${mark}</at>`,
  `\${view.ask} ${mark} \${$root.text}`,
  `<b>${mark}</b><script>alert(1)</script>`,
  `**${mark}** _it_ # heading \`code\``,
  `{{DATE(2027-01-01T00:00:00Z, SHORT)}} ${mark}`,
  `${mark}\r\n\r\n- a list\n1. another`,
  `${mark}${'👩🏽‍🏫'.repeat(120)}`,
  `${mark}\u202E]moc.live//:sptth(`,
];

/** Text runs, what inputs hold, titles of buttons and of the choices of a drop-down list: no client reads Markdown there. */
const plain = /\.inlines\.\d\.text$|\.value$|\.actions\.\d\.(fallback\.)?title$|\.choices\.\d\.title$/;

/** Titles, names and texts of a save that people choose, here or in Azure. */
function saveCardsWith(typed: string): readonly CardData[] {
  const named = { ...lab, title: typed };
  const operation = operationAt({ status: 'waitingForEnable', version: '1.0.0', planImageId: 'i1' }, 'enabling', {
    target: { ...target, labTitle: typed, imageName: typed },
    enabledBy: typed,
  });
  const done = { ...operation, progress: { status: 'done', version: '1.0.0', enabledBy: 'it' } } as const;
  const titled = labsNamed([typed, typed, 'CAD']);
  const many = labsNamed(Array.from({ length: 10 }, (_, index) => `${index} ${typed}`));
  const list = { lookedUp: lookedUpLabs('', { kind: 'labs', labs: many, total: 10 }) };
  const search = { lookedUp: lookedUpLabs(typed, { kind: 'labs', labs: titled, total: 3 }) };
  const form = { ...typedForm, imageName: typed, description: typed };
  const images = [{ name: typed, osState: 'Specialized' }] as const;
  const ready = { kind: 'preflight', preflight: preflightOf({}, { ...reading, images }) } as const;
  const fault = { code: 'nameCharacters', wrong: typed } as const;
  return [
    { ...saveCardData({ status: 'labMissing', reminded: false }), className: typed },
    { ...saveCardData({ status: 'choosingLab', search: typed }), ...search },
    { ...saveCardData({ status: 'choosingLab', search: '' }), ...list },
    { ...saveCardData({ status: 'preparing', lab: named, form, fault }), lookedUp: lookedUpPreflight(ready) },
    { ...confirmed(operation), className: typed },
    { ...confirmed(done), className: typed },
    { ...enableCardData(operation), requester: typed },
    { ...enableCardData(done), requester: typed },
    { kind: 'notice', notice: { code: 'labReminder', saveId: 's1', className: typed } },
    { kind: 'answered', answer: { question: 'lab', value: named } },
    {
      kind: 'status',
      interviews: [],
      saves: [
        { id: 's1', state: { status: 'preparing', lab: named }, changedAt: 0 },
        { id: 's2', state: { status: 'labMissing', reminded: false }, className: typed, changedAt: 0 },
      ],
    },
  ];
}

function cardsWith(typed: string): readonly CardData[] {
  const needs = { ...everyQuestionMatters, className: typed };
  const recommendation = recommend(needs, calendar.today);
  const { approach } = recommendation.assessment;
  const open = { status: 'open', needs, question: 'students' } as const;
  const cancelled = { status: 'cancelled', needs } as const;
  const completed = { status: 'completed', needs, recommendation, chosen: approach, accepted: false } as const;
  const states = [
    open,
    cancelled,
    completed,
    { ...completed, accepted: true },
    { ...completed, chosen: 'templateVm' },
  ] as const;
  const refused = { fault: { code: 'notAChoice' }, typed } as const;
  return [
    { kind: 'help', notUnderstood: typed },
    { kind: 'answered', answer: { question: 'className', value: typed } },
    { kind: 'status', interviews: states.map((state, index) => ({ id: `${index}`, state, changedAt: 0 })), saves: [] },
    ...saveCardsWith(typed),
    ...questions.map(({ id }) => questionCard(id, needs, refused)),
    questionCard('className', needs),
    ...states.flatMap((state): CardData[] => [
      { kind: 'interview', id: 'i1', state, calendar },
      { kind: 'unfinished', id: 'i1', state },
    ]),
  ];
}

describe.each(hostile)('cards with %s', (typed) => {
  const cards = [korean, english].flatMap((reader) => cardsWith(typed).map((data) => renderCard(data, stamp, reader)));
  const marked = cards.flatMap((card) => stringsOf(card).filter(({ text }) => text.includes(mark)));

  test('show it only where no Markdown is read', () => {
    expect(marked.length).toBeGreaterThan(40);
    expect(marked.filter(({ path }) => !plain.test(path))).toEqual([]);
  });

  test('show it as it was typed, at least its beginning', () => {
    const beginning = (path: string): string => tidyText(typed).slice(0, path.endsWith('title') ? 15 : 30);
    const changed = marked.filter(
      ({ path, text }) => !tidyText(text).replace(wordJoiner, '').includes(beginning(path)),
    );
    expect(changed).toEqual([]);
  });

  test('hold no mention, no tag and no function in what is read', () => {
    const read = marked.filter(({ path }) => /\.(text|title)$/.test(path));
    expect(read.filter(({ text }) => /<[a-z/!]|\{\{|\n/i.test(text))).toEqual([]);
  });

  test('stay whole and small', () => {
    expect(cards.flatMap(faultsFoundByLibrary)).toEqual([]);
    expect(Math.max(...cards.map((card) => Buffer.byteLength(JSON.stringify(card))))).toBeLessThan(28 * 1024);
  });
});
