import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServedFile {
  readonly type: string;
  readonly content: Buffer;
  /** May be kept by the browser: it changes with the package's version only. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The folders that the page is made of, by the first part of their address. All of them are on this machine. */
const folders: readonly { readonly prefix: string; readonly folder: string; readonly lasting: boolean }[] = [
  { prefix: '/vendor/adaptivecards/', folder: packageFolder('adaptivecards', '../dist/'), lasting: true },
  { prefix: '/vendor/markdown-it/', folder: packageFolder('markdown-it/browser', './'), lasting: true },
  { prefix: '/vendor/noto-sans-kr/', folder: packageFolder('@fontsource/noto-sans-kr/400.css', './'), lasting: true },
  { prefix: '/', folder: fileURLToPath(new URL('../page/', import.meta.url)), lasting: false },
];

/** Reads the file at an address of the page (`/` is its index), or undefined where there is none. */
export async function readPageFile(pathname: string): Promise<ServedFile | undefined> {
  const address = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
  const source = folders.find(({ prefix }) => address.startsWith(prefix));
  const type = types[path.extname(address)];
  if (source === undefined || type === undefined) return undefined;
  const file = path.join(source.folder, address.slice(source.prefix.length));
  if (!file.startsWith(source.folder)) return undefined;
  try {
    return { type, content: await readFile(file), lasting: source.lasting };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A folder of an installed package, seen from the file that `entry` resolves to. */
function packageFolder(entry: string, relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.resolve(entry)));
}
