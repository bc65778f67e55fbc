import type { Azure } from '../ports/azure.ts';
import { faultOf, TimeLimitExceeded } from './faults.ts';

/** Calls Azure within the time limit and turns what can be expected to fail into values. */
export interface Ask {
  /** A read: tried once more where the connection broke or Azure had an error of its own. */
  read<Value>(call: (signal: AbortSignal) => Promise<Value>): Promise<Azure<Value>>;
  /** A write: never repeated here. */
  write<Value>(call: (signal: AbortSignal) => Promise<Value>): Promise<Azure<Value>>;
}

export interface AskOptions {
  /** Milliseconds of real time for a call with all the requests it makes. */
  readonly timeLimit: number;
  readonly realNow: () => number;
}

/** Makes the one way in which this room calls Azure. */
export function createAsk({ timeLimit, realNow }: AskOptions): Ask {
  async function within<Value>(call: (signal: AbortSignal) => Promise<Value>): Promise<Azure<Value>> {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      controller.abort();
    }, timeLimit);
    try {
      // A credential may not listen to the signal, and a body that stalls is not covered by the SDK's own time limit.
      return { kind: 'ok', value: await Promise.race([call(signal), rejectionOnAbort(signal, timeLimit)]) };
    } catch (error) {
      return faultOf(error, realNow());
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    write: within,
    read: (call) =>
      within(async (signal) => {
        try {
          return await call(signal);
        } catch (error) {
          const fault = faultOf(error, realNow());
          const mayHelp = fault.why === 'unavailable' && fault.retryAfter === undefined && !signal.aborted;
          if (!mayHelp) throw error;
          return call(signal);
        }
      }),
  };
}

async function rejectionOnAbort(signal: AbortSignal, timeLimit: number): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new TimeLimitExceeded(`Azure did not answer within ${timeLimit} ms.`));
    });
  });
}
