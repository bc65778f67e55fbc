import type { ServerResponse } from 'node:http';
import type { ActivityLog, LogEntry } from '../activityLog.ts';
import type { AdjustableClock, ClockSetting } from '../clock.ts';
import type { FaultSwitches, Faults } from '../faults.ts';
import type { BotProcess, BotStatus } from '../process/botProcess.ts';
import type { Chat, Message, TeamsEvent } from '../teams/chat.ts';
import type { Person } from '../teams/people.ts';
import { bot as botAccount, people, team } from '../teams/people.ts';
import type { TeamsState } from '../teams/state.ts';

/** Everything that a page shows, as of one moment. */
export interface Snapshot {
  readonly people: readonly Person[];
  readonly team: typeof team;
  readonly botName: string;
  readonly chats: readonly Chat[];
  readonly messages: readonly Message[];
  readonly bot: BotStatus;
  readonly faults: Faults;
  readonly clock: ClockSetting;
  readonly log: readonly LogEntry[];
}

/** What a page is told: first a snapshot, then every change. */
export type PageEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | TeamsEvent
  | { readonly kind: 'bot'; readonly bot: BotStatus }
  | { readonly kind: 'settings'; readonly faults: Faults; readonly clock: ClockSetting }
  | { readonly kind: 'log'; readonly entry: LogEntry };

interface Sources {
  readonly state: TeamsState;
  readonly bot: BotProcess;
  readonly faults: FaultSwitches;
  readonly clock: AdjustableClock;
  readonly log: ActivityLog;
}

/** Tells every open page what happens, as Server-Sent Events. */
export class PageEvents {
  readonly #sources: Sources;
  readonly #pages = new Set<ServerResponse>();
  readonly #unsubscribe: readonly (() => void)[];

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#unsubscribe = [
      sources.state.subscribe((event) => {
        this.#tell(event);
      }),
      sources.bot.subscribe((bot) => {
        this.#tell({ kind: 'bot', bot });
      }),
      sources.log.subscribe((entry) => {
        this.#tell({ kind: 'log', entry });
      }),
    ];
  }

  /** Opens the stream of one page, which starts with everything as it is now. */
  open(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
    response.write(lineOf({ kind: 'snapshot', snapshot: this.#snapshot() }));
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  tellSettings(): void {
    const { faults, clock } = this.#sources;
    this.#tell({ kind: 'settings', faults: faults.current, clock: clock.setting });
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }

  #snapshot(): Snapshot {
    const { state, bot, faults, clock, log } = this.#sources;
    return {
      people,
      team,
      botName: botAccount.name,
      chats: state.chats,
      messages: state.messages,
      bot: bot.status,
      faults: faults.current,
      clock: clock.setting,
      log: log.entries,
    };
  }

  #tell(event: PageEvent): void {
    const line = lineOf(event);
    for (const page of this.#pages) page.write(line);
  }
}

function lineOf(event: PageEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
