import { describe, expect, test } from '@jest/globals';
import { compareVersions, nextVersionName } from '../../src/simulator/compute/versionNames.ts';
import { Timeline } from '../../src/simulator/timeline.ts';

describe('the timeline', () => {
  test('what is due happens in order of time, also what one happening plans', () => {
    let now = 0;
    const timeline = new Timeline({ now: () => now });
    const happened: [string, number][] = [];
    const note = (what: string) => (at: number) => happened.push([what, at]);
    timeline.plan(30, note('last'));
    timeline.plan(10, (at) => {
      note('first')(at);
      timeline.plan(at + 10, note('second'));
    });
    timeline.plan(40, note('not yet'));
    timeline.catchUp();
    expect(happened).toEqual([]);
    now = 30;
    timeline.catchUp();
    timeline.catchUp();
    expect(happened).toEqual([
      ['first', 10],
      ['second', 20],
      ['last', 30],
    ]);
  });
});

describe('version names', () => {
  test('are ordered by their numbers', () => {
    expect(['1.10.0', '1.9.3', '1.9.12', '0.99.0'].sort(compareVersions)).toEqual([
      '0.99.0',
      '1.9.3',
      '1.9.12',
      '1.10.0',
    ]);
  });

  test('the next is after the highest', () => {
    expect(nextVersionName([])).toBe('1.0.0');
    expect(nextVersionName(['1.10.0', '1.9.9'])).toBe('1.10.1');
  });
});
