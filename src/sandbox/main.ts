import { parseArgs } from 'node:util';
import type { Sandbox } from './sandbox.ts';
import { startSandbox } from './sandbox.ts';

const defaultPort = 3979;

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`--port must be a whole number from 0 to 65535, not ${String(values.port)}.`);
  process.exit(2);
}

/** A taken port is no reason not to start: any other one does. */
async function start(port: number): Promise<Sandbox> {
  try {
    return await startSandbox({ port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.log(
      `Port ${port} is taken by another program; taking a free one. / 포트 ${port} 번이 사용 중이어서 다른 포트를 씁니다.`,
    );
    return startSandbox({ port: 0 });
  }
}

const sandbox = await start(readPort());
console.log(`Sandbox / 샌드박스: ${sandbox.url}   (Ctrl-C ends it / Ctrl-C로 끝냅니다)`);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await sandbox.stop();
  process.exit();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
