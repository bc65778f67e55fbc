import { hasEnded, type SaveProgress } from '../../src/domain/templateSave.ts';
import type { ClaimedOperation, Operation } from '../../src/ports/saveRecords.ts';

/** What a store of operations is to be like, without a database: the simplest thing that keeps the promises of the port. */
export class OperationModel {
  readonly operations: ModelOperation[] = [];
  /** Everything ever claimed, of which a part is stale. */
  readonly claims: ClaimedOperation[] = [];
  /** Makes templates and names of this run its own. */
  readonly prefix: string;
  /** Business time. */
  now: number;

  constructor(prefix: string, now: number) {
    this.prefix = prefix;
    this.now = now;
  }

  operationOf({ id }: { readonly id: string }): ModelOperation {
    const found = this.operations.find(({ row }) => row.id === id);
    if (found === undefined) throw new Error(`No operation ${id}`);
    return found;
  }

  /** What another save under way has of this one. */
  taken({ id, target }: Pick<Operation, 'id' | 'target'>): 'free' | 'templateTaken' | 'nameTaken' {
    const others = this.operations.map(({ row }) => row).filter((row) => row.id !== id && !hasEnded(row.progress));
    if (others.some((row) => row.target.templateVmId === target.templateVmId)) return 'templateTaken';
    return others.some((row) => row.target.imageName === target.imageName) ? 'nameTaken' : 'free';
  }

  claim(limit: number, lease: 'live' | 'over'): ClaimedOperation[] {
    const due = this.operations
      .filter((operation) => operation.lease !== 'live' && operation.dueAt <= this.now)
      .toSorted((one, other) => one.dueAt - other.dueAt || (one.row.id < other.row.id ? -1 : 1))
      .slice(0, limit);
    const claimed = due.map((operation) => {
      Object.assign(operation, { lease, epoch: operation.epoch + 1, woken: false });
      return { ...operation.row, epoch: operation.epoch };
    });
    this.claims.push(...claimed);
    return claimed;
  }

  /** Whether the claim still holds. */
  advance(
    { id, epoch }: ClaimedOperation,
    change: Pick<Operation, 'progress' | 'steps'>,
    then: { readonly release: boolean; readonly dueAt?: number },
  ): boolean {
    const operation = this.operationOf({ id });
    if (operation.epoch !== epoch || operation.lease === 'none') return false;
    this.#write(operation, change);
    if (!then.release) return true;
    operation.lease = 'none';
    operation.dueAt = operation.woken ? this.now : (then.dueAt ?? never);
    if (hasEnded(change.progress)) operation.dueAt = never;
    return true;
  }

  /** A person's write, over the version that is. */
  update(operation: ModelOperation, change: Pick<Operation, 'progress' | 'cancelRequested' | 'steps'>): void {
    const same = JSON.stringify(change.progress) === JSON.stringify(operation.row.progress);
    if (!same) operation.lease = 'none';
    this.#write(operation, change);
    Object.assign(operation, { woken: true, dueAt: hasEnded(change.progress) ? never : this.now });
  }

  #write(operation: ModelOperation, change: Partial<Operation>): void {
    operation.row = { ...operation.row, ...change, version: operation.row.version + 1, changedAt: this.now };
  }
}

/** When nothing is due. */
const never = Number.POSITIVE_INFINITY;

export interface ModelOperation {
  row: Operation;
  epoch: number;
  lease: 'none' | 'live' | 'over';
  dueAt: number;
  woken: boolean;
}

/** A few states that differ in what they hold and in what is counted of them. */
export const modelProgress: readonly SaveProgress[] = [
  { status: 'queued' },
  { status: 'stopping', asked: false },
  { status: 'saving' },
  { status: 'waitingForEnable', version: '1.0.0', planImageId: 'plan image' },
  { status: 'cancelled', savedAnyway: false },
  { status: 'failed', step: 'saving', why: 'saveFailed' },
];
