import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const directory = 'test-output/arm-traffic';

/** Jest's global set-up: forgets the exchanges with Azure of earlier runs, not those of a run beside this one. */
export default async function emptyTraffic(): Promise<void> {
  const files = await readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const over = files.filter((file) => !isRunning(Number.parseInt(file, 10)));
  await Promise.all(over.map((file) => rm(join(directory, file), { force: true })));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
