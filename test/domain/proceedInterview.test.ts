import { describe, expect, test } from '@jest/globals';
import type { InterviewState } from '../../src/domain/interview.ts';
import type { LabAnswer } from '../../src/domain/labs.ts';
import { proceedInterview } from '../../src/domain/proceedInterview.ts';
import { recommend } from '../../src/domain/recommend.ts';
import { words } from '../../src/l10n/words.ts';
import { someDay } from '../support/arbitraryNeeds.ts';

const calendar = { today: someDay, endsOfTerm: [] };
const needs = { className: 'Databases', startingPoint: 'nothing' } as const;
const atSystem: InterviewState = { status: 'open', needs, question: 'operatingSystem' };
const atFirst: InterviewState = { status: 'open', needs: {}, question: 'className' };
const atLab: InterviewState = {
  status: 'open',
  needs: { className: 'Databases', startingPoint: 'labTemplate' },
  question: 'lab',
};
const cancelled: InterviewState = { status: 'cancelled', needs };
const completed: InterviewState = {
  status: 'completed',
  needs,
  recommendation: recommend(needs, someDay),
  chosen: 'templateVm',
  accepted: false,
};
const lab: LabAnswer = {
  labId: '/labs/databases',
  title: 'Databases',
  operatingSystem: 'linux',
  capacity: 30,
  hasOwnNetwork: true,
};

function proceed(state: InterviewState, intent: Parameters<typeof proceedInterview>[1]) {
  return proceedInterview(state, intent, words, calendar);
}

describe('an answer', () => {
  test.each([
    ['typed', { kind: 'typed', text: '리눅스' }],
    ['pressed', { kind: 'pressed', question: 'operatingSystem', value: 'linux' }],
  ] as const)('moves on, %s or not', (_way, intent) => {
    expect(proceed(atSystem, intent)).toEqual({
      kind: 'moved',
      state: { status: 'open', needs: { ...needs, operatingSystem: 'linux' }, question: 'uniqueIdentity' },
      answered: { question: 'operatingSystem', value: 'linux' },
    });
  });

  test('that is not understood is kept beside its fault', () => {
    const refused = { fault: { code: 'notAChoice' }, typed: 'beos' };
    const stays = { kind: 'moved', state: { ...atSystem, refused } };
    expect(proceed(atSystem, { kind: 'typed', text: 'beos' })).toEqual(stays);
    expect(proceed(atSystem, { kind: 'pressed', question: 'operatingSystem', value: 'beos' })).toEqual(stays);
  });

  test('that contradicts another is kept beside its fault', () => {
    const state: InterviewState = { status: 'open', needs: { lastDay: '2026-12-18' }, question: 'neededBy' };
    expect(proceed(state, { kind: 'typed', text: '2027-01-11' })).toEqual({
      kind: 'moved',
      state: { ...state, refused: { fault: { code: 'afterLastDay', lastDay: '2026-12-18' }, typed: '2027-01-11' } },
    });
  });

  test('to another question than the one asked changes nothing', () => {
    expect(proceed(atSystem, { kind: 'pressed', question: 'className', value: 'Other' })).toEqual({
      kind: 'stays',
      why: 'notCurrent',
    });
  });

  test.each([cancelled, completed])('to an interview that is not open changes nothing', (state) => {
    expect(proceed(state, { kind: 'typed', text: 'linux' })).toEqual({ kind: 'stays', why: 'notOpen' });
    expect(proceed(state, { kind: 'pressed', question: 'operatingSystem', value: 'linux' })).toEqual({
      kind: 'stays',
      why: 'notOpen',
    });
  });

  test('a lab that Azure told of settles what it told', () => {
    expect(proceed(atLab, { kind: 'lab', lab })).toEqual({
      kind: 'moved',
      state: { status: 'open', needs: { ...atLab.needs, lab }, question: 'uniqueIdentity' },
      answered: { question: 'lab', value: lab },
    });
    expect(proceed(atSystem, { kind: 'lab', lab })).toEqual({ kind: 'stays', why: 'notCurrent' });
  });
});

describe('a step', () => {
  test('back is taken from the question that the card showed, or from any', () => {
    const back = { kind: 'moved', state: { status: 'open', needs, question: 'startingPoint' } };
    expect(proceed(atSystem, { kind: 'back' })).toEqual(back);
    expect(proceed(atSystem, { kind: 'back', question: 'operatingSystem' })).toEqual(back);
    expect(proceed(atSystem, { kind: 'back', question: 'students' })).toEqual({ kind: 'stays', why: 'notCurrent' });
    expect(proceed(atFirst, { kind: 'back' })).toEqual({ kind: 'stays', why: 'nothingBefore' });
    expect(proceed(completed, { kind: 'back', question: 'students' })).toEqual({ kind: 'stays', why: 'notOpen' });
  });

  test('cancel, resume and change', () => {
    expect(proceed(atSystem, { kind: 'cancel' })).toEqual({ kind: 'moved', state: cancelled });
    expect(proceed(cancelled, { kind: 'resume' })).toEqual({ kind: 'moved', state: atSystem });
    expect(proceed(completed, { kind: 'resume' })).toEqual({ kind: 'stays', why: 'alreadyCompleted' });
    expect(proceed(completed, { kind: 'change', question: 'className' })).toEqual({
      kind: 'moved',
      state: { status: 'open', needs, question: 'className' },
    });
    expect(proceed(completed, { kind: 'change', question: 'lab' })).toEqual({ kind: 'stays', why: 'doesNotMatter' });
    expect(proceed(completed, { kind: 'change', question: 'shoeSize' })).toEqual({
      kind: 'stays',
      why: 'doesNotMatter',
    });
  });
});
