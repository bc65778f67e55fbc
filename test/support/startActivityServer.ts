import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ActivityServer {
  readonly port: number;
  /** Whether the process still runs. */
  alive(): boolean;
  /** What it logged as errors so far. */
  logged(): string;
  stop(): Promise<void>;
}

/** Starts `activityServer.ts` as a child process. */
export async function startActivityServer(): Promise<ActivityServer> {
  const child: ChildProcess = spawn(process.execPath, [new URL('activityServer.ts', import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let logged = '';
  child.stderr?.on('data', (text: Buffer) => {
    logged += text.toString();
  });
  if (child.stdout === null) throw new Error('The child has no output.');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    port: Number(line.toString().trim()),
    alive: () => child.exitCode === null && child.signalCode === null,
    logged: () => logged,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.stdin?.end();
      await exited;
    },
  };
}
