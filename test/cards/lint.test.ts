import { describe, expect, test } from '@jest/globals';
import { pageAddress } from '../../src/domain/links.ts';
import { questions } from '../../src/domain/questions.ts';
import { catalogues } from '../../src/l10n/catalogues.ts';
import type { CardKind } from '../../src/ports/cards.ts';
import { cardCases, recommendations } from './cardCases.ts';
import { faultsOf } from './lintCard.ts';
import { questionCard } from './plainCases.ts';
import { english, korean, renderCard, stamp } from './renderer.ts';

describe.each([
  ['Korean', korean],
  ['English', english],
])('every card in %s', (_name, reader) => {
  test('is one that Teams shows well', () => {
    const faults = cardCases.flatMap(([name, data]) =>
      faultsOf(renderCard(data, stamp, reader)).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the cases', () => {
  test('hold every kind of card', () => {
    const kinds: Readonly<Record<CardKind, true>> = {
      greeting: true,
      help: true,
      interview: true,
      answered: true,
      movedBelow: true,
      unfinished: true,
      status: true,
      language: true,
      notice: true,
      save: true,
      enable: true,
    };
    expect(new Set(cardCases.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test('hold every question', () => {
    const shown = cardCases.flatMap(([, data]) =>
      data.kind === 'interview' && data.state.status === 'open' ? [data.state.question] : [],
    );
    expect(new Set(shown)).toEqual(new Set(questions.map(({ id }) => id)));
  });

  test('hold every reason, conflict, warning, gain and loss that there are words for', () => {
    const assessments = recommendations.flatMap(({ assessment, alternatives }) => [
      assessment,
      ...alternatives.map((alternative) => alternative.assessment),
    ]);
    const alternatives = recommendations.flatMap((recommendation) => recommendation.alternatives);
    const reached = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort();
    const known = (words: object): readonly string[] => Object.keys(words).sort();
    const { ko } = catalogues;
    expect(reached(recommendations.flatMap(({ reasons }) => reasons.map(({ code }) => code)))).toEqual(
      known(ko.reasons),
    );
    expect(reached(assessments.flatMap(({ conflicts }) => conflicts))).toEqual(known(ko.conflicts));
    expect(reached(assessments.flatMap(({ warnings }) => warnings.map(({ code }) => code)))).toEqual(
      known(ko.warnings),
    );
    expect(reached(alternatives.flatMap(({ gains }) => gains))).toEqual(known(ko.gains));
    expect(reached(alternatives.flatMap(({ losses }) => losses))).toEqual(known(ko.losses));
  });
});

/** The lint is worth what it finds: each fault is planted into a good card. */
describe('the lint finds', () => {
  const good = renderCard(questionCard('className', {}), stamp, english);
  const planted: readonly (readonly [string, object])[] = [
    ['an unknown type', { type: 'ProgressBar', value: 3 }],
    ['an unknown value', { type: 'TextBlock', text: 'x', wrap: true, size: 'Huge' }],
    ['an id used twice', { type: 'Input.Text', id: 'answer', label: 'x', errorMessage: 'x' }],
    ['an input without label', { type: 'Input.Text', id: 'other', errorMessage: 'x' }],
    ['an input without message', { type: 'Input.Text', id: 'other', label: 'x' }],
    ['text that does not wrap', { type: 'TextBlock', text: 'x' }],
    ['a raw expression', { type: 'TextBlock', text: 'Hello ${name}', wrap: true }],
    ['an empty text', { type: 'TextBlock', text: '', wrap: true }],
    ['a missing value', { type: 'TextBlock', text: 'on undefined', wrap: true }],
    ['a link to elsewhere', { type: 'TextBlock', text: '[x](https://evil.example)', wrap: true }],
    [
      'a link that only begins well',
      { type: 'TextBlock', text: '[x](https://labs.azure.com.evil.example)', wrap: true },
    ],
    ['a card too large', { type: 'TextBlock', text: 'x'.repeat(28 * 1024), wrap: true }],
    [
      'an unknown verb',
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'x.y', data: {} }] },
    ],
    [
      'too many buttons',
      {
        type: 'ActionSet',
        actions: Array.from({ length: 7 }, (_, index) => ({ type: 'Action.ShowCard', title: `${index}`, card: {} })),
      },
    ],
  ];

  test('nothing in the card as it is', () => {
    expect(faultsOf(good)).toEqual([]);
  });

  test.each(planted)('%s', (_name, element) => {
    const body = good['body'] as readonly unknown[];
    expect(faultsOf({ ...good, body: [...body, element] })).not.toEqual([]);
  });

  test('no fault in a link of ours', () => {
    const text = `[x](${pageAddress('capacity-limits', 'ko')})`;
    const body = [...(good['body'] as readonly unknown[]), { type: 'TextBlock', text, wrap: true }];
    expect(faultsOf({ ...good, body })).toEqual([]);
  });
});
