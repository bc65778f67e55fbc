/**
 * A bot's process as the sandbox starts it, for tests of the sandbox alone. It answers a message with its text, its clock and
 * how many messages its data folder has seen, and ends badly at the word `crash`.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { AdjustableClock } from '../../../src/sandbox/clock.ts';
import { asObject, asText } from '../../../src/sandbox/json.ts';
import type { BotArguments, ToBot } from '../../../src/sandbox/process/protocol.ts';
import { listen, readJson } from '../../../src/sandbox/server/http.ts';

const given = JSON.parse(process.argv[2] ?? '{}') as BotArguments;
const clock = new AdjustableClock(given.clock);
const seen = path.join(given.dataDirectory, 'seen');

const server = createServer((request, response) => {
  void readJson(request, 1_000_000).then(async (body) => {
    const activity = asObject(body) ?? {};
    const text = asText(activity['text']);
    if (text === 'crash') process.exit(3);
    if (text !== undefined) {
      appendFileSync(seen, '.');
      const conversation = asObject(activity['conversation']);
      const said = `${text} ${new Date(clock.now()).toISOString()} ${readFileSync(seen).length}`;
      await fetch(
        new URL(`v3/conversations/${String(conversation?.['id'])}/activities`, asText(activity['serviceUrl'])),
        {
          method: 'POST',
          body: JSON.stringify({ type: 'message', text: said }),
        },
      );
    }
    response.end();
  });
});

process.on('message', (message: ToBot) => {
  if (message.kind === 'clock') clock.follow(message.clock);
  else process.exit();
});
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'listening', port: await listen(server, 0) });
