import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'lab-image-bot-sandbox-';

/**
 * Makes the folder in which the bot keeps its data while this sandbox runs, named after this process, and removes those
 * of sandboxes that ended without tidying up. Returns its path.
 */
export function makeDataFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) removeDataFolder(path.join(tmpdir(), name));
  }
  const folder = path.join(tmpdir(), `${prefix}${process.pid}-${crypto.randomUUID()}`);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** Removes the folder with all that is in it. */
export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
