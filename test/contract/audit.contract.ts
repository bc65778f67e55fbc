import { describe, expect, test } from '@jest/globals';
import { StoreConflict } from '../../src/store/conflict.ts';
import { auditRow } from '../support/operationRows.ts';
import type { OpenStores } from './openStores.ts';
import { now } from './rows.ts';

export function auditContract({ inhabited }: OpenStores): void {
  describe('audit rows', () => {
    test('tell of one subject what happened, in order', async () => {
      const store = await inhabited();
      const { personId: _, ...byBot } = auditRow({ id: 'y', action: 'done', from: 'enabling', to: 'done' });
      const rows = [auditRow({ id: 'z', at: now - 1 }), byBot, auditRow({ id: 'a', note: '두 번째 시도' })];
      await store.transaction(async ({ audit }) => {
        for (const row of rows) await audit.append(row);
        await audit.append(auditRow({ id: 'of another', subjectId: 'another' }));
      });
      expect(await store.transaction(({ audit }) => audit.of('operation'))).toEqual(rows);
      expect(await store.transaction(({ audit }) => audit.of('nothing'))).toEqual([]);
    });

    test('are written once', async () => {
      const store = await inhabited();
      await store.transaction(({ audit }) => audit.append(auditRow()));
      const again = store.transaction(({ audit }) => audit.append(auditRow({ note: 'changed' })));
      await expect(again).rejects.toThrow(StoreConflict);
      expect(await store.transaction(({ audit }) => audit.of('operation'))).toEqual([auditRow()]);
    });
  });
}
