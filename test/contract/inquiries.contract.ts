import { beforeEach, describe, expect, test } from '@jest/globals';
import type { InquiryAnswer } from '../../src/domain/inquiry.ts';
import type { InquiryRecords } from '../../src/ports/saveRecords.ts';
import type { Store } from '../../src/ports/store.ts';
import { inquiry, labAnswer } from '../support/operationRows.ts';
import { claimOrLose } from './claimOrLose.ts';
import type { OpenStores } from './openStores.ts';
import { now, tenMinutes } from './rows.ts';

const found: InquiryAnswer = { kind: 'labs', labs: [labAnswer], total: 1 };
const tooLate: InquiryAnswer = { kind: 'failed', why: 'tooLate' };

export function inquiriesContract({ inhabited }: OpenStores): void {
  describe('inquiries', () => {
    let store: Store;
    const doing = <Result>(work: (inquiries: InquiryRecords) => Promise<Result>) =>
      store.transaction(({ inquiries }) => work(inquiries));
    const insert = (...changes: readonly Parameters<typeof inquiry>[0][]) =>
      doing(async (inquiries) => {
        for (const change of changes) await inquiries.insert(inquiry(change));
      });
    const claim = (leaseMilliseconds = tenMinutes, limit = 10) =>
      doing((inquiries) => inquiries.claim({ limit, leaseMilliseconds, realNow: now + 7 }));
    const answer = (epoch: number, given = found) => doing((inquiries) => inquiries.answer('inquiry', epoch, given));
    const newest = (subjectId = 'image save') => doing((inquiries) => inquiries.newest(subjectId));

    beforeEach(async () => {
      store = await inhabited();
    });

    test('are asked, claimed once, and answered once', async () => {
      await insert({});
      expect(await newest()).toEqual(inquiry());
      expect(await claim()).toEqual([{ ...inquiry(), epoch: 1 }]);
      expect(await claim()).toEqual([]);
      expect(await answer(1)).toBe(true);
      expect(await newest()).toEqual({ ...inquiry(), answer: found });
      expect(await answer(1, tooLate)).toBe(false);
      expect(await newest()).toEqual({ ...inquiry(), answer: found });
      expect(await claim(0)).toEqual([]);
    });

    test('show the newest of their subject, of two of the same instant the second', async () => {
      await insert({ id: 'z' }, { id: 'a' }, { id: 'of another', subjectId: 'another' });
      expect(await newest()).toMatchObject({ id: 'a' });
      expect(await newest('another')).toMatchObject({ id: 'of another' });
      expect(await newest('nothing')).toBeUndefined();
    });

    test('are claimed oldest first, as many as asked for, whatever the time of business is', async () => {
      const far = now + 100 * tenMinutes;
      await insert({ id: 'b', askedAt: far }, { id: 'c', askedAt: now }, { id: 'a', askedAt: far + 1 });
      expect((await claim(tenMinutes, 2)).map(({ id }) => id)).toEqual(['c', 'b']);
      expect((await claim(tenMinutes, 2)).map(({ id }) => id)).toEqual(['a']);
    });

    test('of which the lease is over are given again under a higher epoch, and the old one answers nothing', async () => {
      await insert({});
      expect(await claim(0)).toMatchObject([{ epoch: 1 }]);
      expect(await claim()).toMatchObject([{ epoch: 2 }]);
      expect(await answer(1, tooLate)).toBe(false);
      expect(await newest()).toEqual(inquiry());
      expect(await answer(2)).toBe(true);
      expect(await newest()).toEqual({ ...inquiry(), answer: found });
    });

    test('of which the lease is over are still answered while nobody else claimed', async () => {
      await insert({});
      await claim(0);
      expect(await answer(1)).toBe(true);
    });

    test('are not answered by who never claimed them', async () => {
      await insert({});
      expect(await answer(0)).toBe(false);
      expect(await newest()).toEqual(inquiry());
    });

    test('claimed at once are never given twice', async () => {
      const count = 30;
      await insert(...Array.from({ length: count }, (_, index) => ({ id: `inquiry ${index}` })));
      const rounds = await Promise.all(Array.from({ length: 10 }, () => claimOrLose(() => claim(tenMinutes, 5))));
      expect(rounds.flat().length).toBeGreaterThan(0);
      const claimed = [...rounds.flat(), ...(await claim(tenMinutes, count))].map(({ id }) => id);
      expect(claimed).toHaveLength(count);
      expect(new Set(claimed).size).toBe(count);
    });
  });
}
