import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, partsOf, weekday } from '../../src/domain/days.ts';
import type { CalendarDay } from '../../src/domain/needs.ts';
import { dayReader } from '../../src/domain/parseDay.ts';
import { words } from '../../src/l10n/words.ts';

const today = '2026-11-23';
const readDay = dayReader(words.map(({ days }) => days));

function read(text: string, from: CalendarDay = today): CalendarDay | undefined {
  return readDay(text, { today: from, endsOfTerm: [] }, 'last');
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const koreanWeekdays = Array.from('월화수목금토일');

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

describe('every day of three years is read as written', () => {
  const days = Array.from({ length: 3 * 365 + 1 }, (_, index) => addDays(today, index));

  test.each<[string, (parts: { year: number; month: number; day: number; weekday: string; name: string }) => string]>([
    ['2027년 3월 2일', ({ year, month, day }) => `${year}년 ${month}월 ${day}일`],
    [
      '27년 3월2일(화)까지',
      ({ year, month, day, weekday: name }) => `${year - 2000}년 ${month}월${day}일(${name})까지`,
    ],
    ['2027-03-02', ({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')],
    ['2027. 3. 2.', ({ year, month, day }) => `${year}. ${month}. ${day}.`],
    ['3/2/2027', ({ year, month, day }) => `${month}/${day}/${year}`],
    ['march 2, 2027', ({ year, day, name }) => `${name} ${day}, ${year}`],
    ['2nd of mar 2027', ({ year, day, name }) => `${ordinal(day)} of ${name.slice(0, 3)} ${year}`],
  ])('%s', (_example, write) => {
    const misread = days
      .map((day) => {
        const parts = partsOf(day);
        const name = (monthNames[parts.month - 1] ?? '').toLowerCase();
        const text = write({ ...parts, name, weekday: koreanWeekdays[weekday(day) - 1] ?? '' });
        return [text, read(text), day];
      })
      .filter(([, found, day]) => found !== day);
    expect(misread).toEqual([]);
  });

  test('without a year it is the next one, whatever today is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (from, month, day) => {
          const found = read(`${month}월 ${day}일`, from);
          expect(found).toBe(read(`${(monthNames[month - 1] ?? '').toLowerCase()} ${day}`, from));
          expect(found).toBe(read(`${month}/${day}`, from));
          const ahead = found === undefined ? -1 : daysBetween(from, found);
          expect(ahead).toBeGreaterThanOrEqual(0);
          expect(ahead).toBeLessThanOrEqual(365);
          expect(found === undefined ? {} : partsOf(found)).toMatchObject({ month, day });
        },
      ),
    );
  });

  test('a day of the month is the next one that exists', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: 1, max: 31 }), (from, day) => {
        const found = read(`${day}일`, from);
        const missed = Array.from({ length: 62 }, (_, index) => addDays(from, index)).find(
          (each) => partsOf(each).day === day,
        );
        expect(found).toBe(missed);
      }),
    );
  });

  test('a weekday is the next one, and one of a named week lies in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: 1, max: 7 }), (from, wanted) => {
        const name = `${koreanWeekdays[wanted - 1] ?? ''}요일`;
        const monday = addDays(from, 1 - weekday(from));
        expect(read(name, from)).toBe(addDays(from, (wanted + 7 - weekday(from)) % 7));
        expect(read(`이번 주 ${name}`, from)).toBe(addDays(monday, wanted - 1));
        expect(read(`다음 주 ${name}`, from)).toBe(addDays(monday, wanted + 6));
        expect(read(`${name} 다다음 주`, from)).toBe(addDays(monday, wanted + 13));
      }),
    );
  });
});

test.each<[string, CalendarDay, CalendarDay | undefined]>([
  ['2월 29일', '2026-11-23', '2028-02-29'],
  ['2월 29일', '2028-02-29', '2028-02-29'],
  ['2월 29일', '2028-03-01', '2032-02-29'],
  ['2월 29일', '2096-03-01', '2104-02-29'],
  ['2월 30일', '2026-11-23', undefined],
  ['11월 22일', '2026-11-23', '2027-11-22'],
  ['30일', '2027-01-31', '2027-03-30'],
  ['31일', '2027-01-31', '2027-01-31'],
  ['32일', '2027-01-31', undefined],
  ['한 달 뒤', '2027-01-31', '2027-02-28'],
  ['다음 달 31일', '2027-01-31', undefined],
  ['다음 달 28일', '2026-12-31', '2027-01-28'],
  ['이번 달 1일', '2026-11-23', '2026-11-01'],
  ['the 1st of this month', '2026-11-23', '2026-11-01'],
  ['next month 5', '2026-11-23', '2026-12-05'],
  ['다다음 달 5일', '2026-11-23', '2027-01-05'],
  ['내년 2월 29일', '2026-11-23', undefined],
  ['내후년 2월 29일', '2026-11-23', '2028-02-29'],
  ['100일 뒤', '2026-11-23', '2027-03-03'],
  ['9999일 뒤', '2026-11-23', '2054-04-09'],
  ['10000일 뒤', '2026-11-23', undefined],
  ['in 9999 months', '2026-11-23', undefined],
  ['in 999 months', '2026-11-23', '2110-02-23'],
  ['in 12 weeks', '2026-11-23', '2027-02-15'],
  ['march two', '2026-11-23', '2027-03-02'],
  ['2 march', '2027-03-03', '2028-03-02'],
  ['99년 3월 2일', '2026-11-23', '2099-03-02'],
  ['100년 3월 2일', '2026-11-23', '0100-03-02'],
  ['월 3', '2026-11-23', undefined],
  ['년', '2026-11-23', undefined],
  ['3월 월', '2026-11-23', undefined],
  ['march march', '2026-11-23', undefined],
  ['3월 2일 5', '2026-11-23', undefined],
  ['1999', '2026-11-23', undefined],
  ['march 1000', '2026-11-23', '1000-03-31'],
  ['march 2 1000', '2026-11-23', '1000-03-02'],
  ['march 2 999', '2026-11-23', undefined],
  ['2027/3/2 2028년', '2026-11-23', undefined],
  ['3/2 2027', '2026-11-23', '2027-03-02'],
  ['3/2, 2027', '2026-11-23', '2027-03-02'],
  ['3/2 2027년', '2026-11-23', '2027-03-02'],
  ['12027/3/2', '2026-11-23', undefined],
  ['1/2/3', '2026-11-23', undefined],
  ['120270302', '2026-11-23', undefined],
  ['2027030', '2026-11-23', undefined],
  ['(3월 2일)', '2026-11-23', '2027-03-02'],
  ['tue', '2026-11-23', '2026-11-24'],
  ['내일 화요일', '2026-11-23', '2026-11-24'],
  ['내일 수요일', '2026-11-23', undefined],
  ['다음 주', '2026-11-23', undefined],
  ['화요일 뒤', '2026-11-23', undefined],
  ['2주', '2026-11-23', '2026-12-07'],
  ['20270302', '2026-11-23', '2027-03-02'],
  ['20270302까지', '2026-11-23', '2027-03-02'],
  ['by 20270302', '2026-11-23', '2027-03-02'],
  ['20270302/1', '2026-11-23', undefined],
  ['by 3/2', '2026-11-23', '2027-03-02'],
  ['3월 2일까지입니다', '2026-11-23', '2027-03-02'],
  ['2-mar-2027', '2026-11-23', '2027-03-02'],
  ['mar-2, 2027', '2026-11-23', '2027-03-02'],
  ['march-two', '2026-11-23', '2027-03-02'],
  ['-3일 뒤', '2026-11-23', undefined],
  ['mar -2', '2026-11-23', undefined],
  ['2- mar', '2026-11-23', undefined],
  ['열흘 뒤', '2026-11-23', '2026-12-03'],
  ['in 3 days', '2026-11-23', '2026-11-26'],
  ['다음주금요일까지', '2026-11-23', '2026-12-04'],
  ['종강', '2026-11-23', undefined],
  ['', '2026-11-23', undefined],
])('%j on %s is %s', (text, from, day) => {
  expect(read(text, from)).toBe(day);
});

test('an end of term is the first that the calendar names', () => {
  const calendar = { today, endsOfTerm: ['2026-12-21', '2027-06-21'] } as const;
  expect(readDay('이번 학기 종강', calendar, 'last')).toBe('2026-12-21');
  expect(readDay('종강 월요일', calendar, 'last')).toBe('2026-12-21');
});
