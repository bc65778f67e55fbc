import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { SaveFailure } from '../../../src/domain/templateSave.ts';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { labIds } from '../../../src/simulator/school/labs.ts';
import { people } from '../../../src/simulator/school/people.ts';
import { galleryIds, planIds } from '../../../src/simulator/school/plans.ts';
import { confirm, has, type SaveBot, saveBots, toForm } from '../../support/saveBot.ts';
import { eachStore } from '../../support/stores.ts';

const { ko } = catalogues;

afterEach(() => {
  jest.restoreAllMocks();
});

/** Real time in which what was read of rights is not believed any more. */
function aMinuteLater(): void {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now + 61_000);
}

type Change = (bot: SaveBot) => void;

const changes: readonly (readonly [string, SaveFailure, Change])[] = [
  ['the lab vanished', 'labGone', ({ simulator }) => simulator.look().labs.delete(labIds.database)],
  [
    'the template was deleted',
    'templateGone',
    ({ simulator }) => {
      const { labs } = simulator.look();
      const { template: _, ...lab } = labs.get(labIds.database) ?? fail();
      labs.put(lab);
    },
  ],
  [
    'a co-teacher started the template',
    'templateStartedAgain',
    ({ simulator }) => {
      const { labs } = simulator.look();
      const { template } = labs.get(labIds.database) ?? fail();
      if (template !== undefined) labs.update(labIds.database, { template: { ...template, state: 'Running' } });
    },
  ],
  [
    'the rights were withdrawn',
    'rightsWithdrawn',
    ({ simulator }) => {
      const { directory } = simulator.look();
      directory.roleAssignments = directory.roleAssignments.filter(
        ({ principalId }) => principalId !== people.minjun.id,
      );
      aMinuteLater();
    },
  ],
  [
    'the bot may not read rights any more',
    'rightsWithdrawn',
    ({ simulator }) => {
      simulator.faults.add({ kind: 'forbidden', match: { pathPattern: '*/roleAssignments' } });
      aMinuteLater();
    },
  ],
  [
    'the gallery was detached',
    'galleryDetached',
    ({ simulator }) => {
      const { labPlans } = simulator.look();
      const { sharedGalleryId: _, ...plan } = labPlans.get(planIds.science) ?? fail();
      labPlans.put(plan);
    },
  ],
  [
    'the gallery was exchanged',
    'galleryDetached',
    ({ simulator }) => simulator.look().labPlans.update(planIds.science, { sharedGalleryId: galleryIds.shared }),
  ],
  ['the lab plan was deleted', 'galleryDetached', ({ simulator }) => simulator.look().labPlans.delete(planIds.science)],
  [
    'the name was taken in the portal',
    'nameTaken',
    ({ simulator }) => {
      const { imageDefinitions } = simulator.look();
      const [one] = imageDefinitions.within(galleryIds.science);
      imageDefinitions.put({ ...(one ?? fail()), id: `${galleryIds.science}/images/DB-2026` });
    },
  ],
];

function fail(): never {
  throw new Error('The school has this.');
}

describe('between the checks and the save', () => {
  eachStore((newPlace) => {
    const newBot = saveBots(newPlace);

    test.each(changes)('%s: nothing is saved, and the person is told (%s)', async (_, why, change) => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      change(bot);
      await confirm(minjun, 'db-2026');
      await bot.reaches('failed');
      expect(await bot.progresses()).toMatchObject([{ status: 'failed', why }]);
      expect(minjun.last.text).toContain(ko.save.operation.failures[why].what);
      expect(minjun.last.text).toContain(ko.save.operation.failures[why].wayOut);
      expect(has(minjun, why === 'nameTaken' ? 'save.check' : 'operation.retry')).toBe(true);
      expect(bot.acceptedSaves()).toBe(0);
      expect(bot.surprises).toEqual([]);
    });

    test('a template that was started and stopped again is saved by trying again', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      const { labs } = bot.simulator.look();
      const { template } = labs.get(labIds.database) ?? fail();
      if (template === undefined) throw new Error('It has a template.');
      labs.update(labIds.database, { template: { ...template, state: 'Running' } });
      await confirm(minjun, 'db-2026');
      await bot.reaches('failed');
      await minjun.press({ verb: 'operation.retry' });
      expect(await bot.progresses()).toMatchObject([{ status: 'failed', why: 'templateStartedAgain' }]);
      expect(bot.simulator.look().labs.get(labIds.database)?.template?.state).toBe('Running');
      labs.update(labIds.database, { template });
      await minjun.press({ verb: 'operation.retry' });
      await bot.reaches('waitingForEnable');
      expect(bot.acceptedSaves('db-2026')).toBe(1);
      expect((await bot.audits()).slice(1)).toMatchObject([
        { action: 'operation.retry' },
        { action: 'operation.retry' },
      ]);
      expect(bot.surprises).toEqual([]);
    });

    test('another name is found for a name that was taken', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      const { imageDefinitions } = bot.simulator.look();
      const [one] = imageDefinitions.within(galleryIds.science);
      imageDefinitions.put({ ...(one ?? fail()), id: `${galleryIds.science}/images/db-2026` });
      await confirm(minjun, 'db-2026');
      await bot.reaches('failed');
      await minjun.press({ verb: 'save.check' });
      expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
      await confirm(minjun, 'db-2026');
      expect(has(minjun, 'save.confirm')).toBe(true);
      await confirm(minjun, 'db-2026-b');
      await bot.reaches('waitingForEnable');
      expect(bot.acceptedSaves('db-2026')).toBe(0);
      expect(bot.acceptedSaves('db-2026-b')).toBe(1);
      expect(bot.surprises).toEqual([]);
    });
  });
});
