import { randomUUID } from 'node:crypto';

/** How Azure misbehaves. */
export type FaultKind =
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'throttled'
  | 'serverError'
  /** Answers after a while of real time. */
  | 'slow'
  /** Never answers, and does nothing. */
  | 'hang'
  /** Breaks the connection, and does nothing. */
  | 'reset'
  /** Does what was asked, and breaks the connection instead of answering. */
  | 'acceptedButAnswerLost'
  /** The save of an image is accepted and fails in the end. */
  | 'saveFails'
  /** The image is saved and cannot be replicated to the lab plan's region. */
  | 'replicationFails';

export interface Fault {
  readonly kind: FaultKind;
  readonly match: {
    /** Absent: any. */
    readonly method?: string;
    /** The whole path without the query, in any case; `*` stands for any characters. */
    readonly pathPattern: string;
  };
  /** How many requests it strikes. Absent: until it is removed. */
  readonly times?: number;
  /** Of `throttled`: seconds. */
  readonly retryAfter?: number;
  /** Of `slow`: milliseconds of real time. */
  readonly delay?: number;
}

export interface ActiveFault extends Fault {
  readonly id: string;
  /** How many requests it has struck. */
  readonly struck: number;
}

/** The kinds that strike what becomes of an accepted save, not its answer. */
const lateKinds: readonly FaultKind[] = ['saveFails', 'replicationFails'];

/** The faults that are switched on. A request is struck by the first that fits. */
export class FaultSwitches {
  #faults: readonly ActiveFault[] = [];

  /** Switches a fault on; the id takes it away again. */
  add(fault: Fault): string {
    const id = randomUUID();
    this.#faults = [...this.#faults, { ...fault, id, struck: 0 }];
    return id;
  }

  remove(id: string): void {
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
  }

  clear(): void {
    this.#faults = [];
  }

  /** What is switched on, with those that have struck as often as they should. */
  list(): readonly ActiveFault[] {
    return this.#faults;
  }

  /** The fault that strikes the answer of this request, counted as having struck. */
  strikeAnswer(method: string, path: string): Fault | undefined {
    return this.#strike(method, path, ({ kind }) => !lateKinds.includes(kind));
  }

  /** Whether a fault of this late kind strikes this accepted request, counted as having struck. */
  strikeLater(kind: 'saveFails' | 'replicationFails', method: string, path: string): boolean {
    return this.#strike(method, path, (fault) => fault.kind === kind) !== undefined;
  }

  #strike(method: string, path: string, isMeant: (fault: Fault) => boolean): Fault | undefined {
    const found = this.#faults.find((fault) => isMeant(fault) && fits(fault, method, path));
    if (found === undefined) return undefined;
    this.#faults = this.#faults.map((fault) => (fault === found ? { ...fault, struck: fault.struck + 1 } : fault));
    return found;
  }
}

function fits({ match, times, struck }: ActiveFault, method: string, path: string): boolean {
  if (times !== undefined && struck >= times) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  const source = match.pathPattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 'i').test(path);
}
