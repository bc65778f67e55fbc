import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { afterEach } from '@jest/globals';
import type { SaveProgress } from '../../src/domain/templateSave.ts';
import { people as teamsPeople } from '../../src/sandbox/teams/people.ts';
import { botIdentity, people } from '../../src/simulator/school/people.ts';
import { simulatedCredential } from '../../src/simulator/server/credential.ts';
import { createTunnelHttpClient } from '../../src/simulator/server/tunnel.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from './azure.ts';
import type { NewPlace } from './stores.ts';
import { TeamsPerson } from './teamsPerson.ts';
import { pressAnswer } from './teamsPersonAnswers.ts';
import { WholeBot } from './wholeBot.ts';

const minute = 60_000;

/** The whole bot with a simulated Azure that shares its business time. */
export class SaveBot extends WholeBot {
  readonly simulated: TestAzure;

  constructor(place: ConstructorParameters<typeof WholeBot>[0], simulated: TestAzure) {
    super(place);
    this.simulated = simulated;
    this.clock.time = simulated.clock.now();
    this.azure = {
      credential: simulatedCredential(simulated.simulator.tokens, botIdentity.id),
      httpClient: createTunnelHttpClient({ port: simulated.port, inner: createDefaultHttpClient() }),
      // Some tests let Azure be silent.
      timeLimit: 5_000,
    };
  }

  get simulator(): TestAzure['simulator'] {
    return this.simulated.simulator;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.simulated.close();
  }

  /** Somebody of the university: those with a Teams of their own, and 최은지, who teaches as 김민준 does. */
  who(id: 'minjun' | 'emma' | 'seoyeon' | 'david' | 'eunji'): TeamsPerson {
    const [minjun] = teamsPeople;
    if (minjun === undefined) throw new Error('Teams is empty.');
    const { name, id: objectId } = people.eunji;
    const eunji = { ...minjun, id: 'eunji', name, objectId, channelId: '29:eunji' };
    const found = [...teamsPeople, eunji].find((one) => one.id === id);
    if (found === undefined) throw new Error(`Nobody is called ${id}.`);
    return new TeamsPerson(this, found);
  }

  /** Moves business time, in Azure and for the bot, and lets the bot do what falls due. */
  async pass(milliseconds: number): Promise<void> {
    this.simulated.advance(milliseconds);
    this.clock.time = this.simulated.clock.now();
    // A press on a card that never was: it changes nothing, but wakes the bot as every turn does.
    await this.deliver(this.who('emma').invoke('none', { verb: 'status.show', data: {} }));
    await this.settled();
  }

  /** Lets business time pass, a minute at a time, until this is so; at most eight hours. */
  async until(isSo: () => boolean | Promise<boolean>, step = minute): Promise<void> {
    await this.settled();
    const end = this.clock.time + 480 * minute;
    while (!(await isSo())) {
      if (this.clock.time > end) throw new Error(`It never came to that: ${JSON.stringify(await this.progresses())}`);
      await this.pass(step);
    }
  }

  /** The progress of every save, oldest first. */
  async progresses(): Promise<readonly SaveProgress[]> {
    const rows = await this.rows('select progress from operation order by created_at, id');
    return rows.map(({ progress }) => JSON.parse(String(progress)) as SaveProgress);
  }

  /** Lets time pass until the newest save has this status. */
  async reaches(status: SaveProgress['status']): Promise<void> {
    await this.until(async () => (await this.progresses()).some((progress) => progress.status === status));
  }

  /** How many saves of this image the simulated Azure has accepted; of every image where none is named. */
  acceptedSaves(imageName?: string): number {
    const saves = this.simulator.operations().filter(({ kind }) => kind === 'saveImage');
    return saves.filter(
      ({ imageDefinitionId }) => imageName === undefined || imageDefinitionId?.endsWith(`/${imageName}`),
    ).length;
  }

  /** What is written down of who did what. */
  async audits(): Promise<readonly object[]> {
    return this.rows(
      'select audit.action, person.name, audit.note from audit join person on person.id = audit.person_id',
    );
  }
}

/** Starts bots for the tests of this `describe`, each with a store and an Azure of its own, and closes them after each test. */
export function saveBots(newPlace: NewPlace): (options?: TestAzureOptions) => Promise<SaveBot> {
  const bots: SaveBot[] = [];
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.close();
  });
  return async (options) => {
    const bot = new SaveBot(await newPlace(), await startTestAzure(options));
    bots.push(bot);
    await bot.start();
    return bot;
  };
}

/** Whether the person's lowest posts show such a button. */
export function has(who: TeamsPerson, verb: string): boolean {
  return who.chat.some(({ buttons }) => buttons.some((button) => button.verb === verb));
}

/** Goes through the interview up to the question which lab, by typing. */
export async function toLabQuestion(who: TeamsPerson): Promise<void> {
  const isKorean = who.locale.startsWith('ko');
  await who.type(isKorean ? '새 이미지' : 'new image');
  await who.type(isKorean ? '데이터베이스' : 'Databases');
  await pressAnswer(who, 'labTemplate');
}

/** Answers what is asked after the lab with "not sure", and goes on with the recommendation. */
export async function toSave(who: TeamsPerson): Promise<void> {
  const notSure = who.locale.startsWith('ko') ? '잘 모르겠어요' : 'not sure';
  for (let asked = 0; asked < 12 && !has(who, 'recommendation.accept'); asked += 1) await who.type(notSure);
  await who.press({ verb: 'recommendation.accept' });
}

/** From the greeting to the form of a save of this lab. */
export async function toForm(who: TeamsPerson, labTitle: string): Promise<void> {
  await toLabQuestion(who);
  await who.type(labTitle);
  await toSave(who);
}

/** Fills the form in and confirms it. */
export function confirm(who: TeamsPerson, imageName: string, inputs: object = {}): ReturnType<TeamsPerson['press']> {
  return who.press({ verb: 'save.confirm' }, { imageName, as: 'newImage', understood: 'true', ...inputs });
}
