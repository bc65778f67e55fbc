import { createServer } from 'node:http';
import { asObject, type JsonObject } from '../../../src/sandbox/json.ts';
import { close, listen, loopbackAddress, readJson } from '../../../src/sandbox/server/http.ts';

interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Milliseconds before it is given. */
  readonly after?: number;
}

export interface RecordingBot {
  readonly url: string;
  /** Every activity that was delivered, in order of arrival. */
  readonly received: readonly JsonObject[];
  /** What the bot answers from now on; a function is asked for each activity. */
  answer(answer: BotAnswer | ((activity: JsonObject) => BotAnswer)): void;
  close(): Promise<void>;
}

/** A bot that writes down what is delivered to it and answers as it is told: 200 without a body to begin with. */
export async function startRecordingBot(): Promise<RecordingBot> {
  const received: JsonObject[] = [];
  let next: (activity: JsonObject) => BotAnswer = () => ({ status: 200 });
  const server = createServer((request, response) => {
    void readJson(request, 1_000_000).then((body) => {
      const activity = asObject(body) ?? {};
      received.push(activity);
      const { status, body: answer, after = 0 } = next(activity);
      setTimeout(() => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(answer === undefined ? undefined : JSON.stringify(answer));
      }, after);
    });
  });
  return {
    url: loopbackAddress(await listen(server, 0)),
    received,
    answer(answer) {
      next = typeof answer === 'function' ? answer : () => answer;
    },
    close: () => close(server),
  };
}
