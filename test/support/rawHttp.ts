import { connect } from 'node:net';

/**
 * Sends these bytes over a connection of their own and gives back all that is answered until the connection closes, or
 * until nothing has come for `quiet` milliseconds after the first byte. For requests that no HTTP client would send.
 */
export function sendRaw(port: number, parts: Iterable<string | Uint8Array>, quiet = 60): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answered = '';
    let timer: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answered);
    };
    socket.on('data', (bytes) => {
      answered += bytes.toString('latin1');
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
    });
    socket.on('close', finish);
    // A reset is what some of these requests earn; what was answered before it counts.
    socket.on('error', finish);
    socket.setMaxListeners(0);
    void writeAll(socket, parts);
  });
}

async function writeAll(socket: ReturnType<typeof connect>, parts: Iterable<string | Uint8Array>): Promise<void> {
  for (const part of parts) {
    if (socket.destroyed) return;
    if (!socket.write(part)) {
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', () => {
          resolve();
        });
      });
    }
  }
}

/** The status code of each response in an answer, in order. */
export function statusesIn(answered: string): readonly number[] {
  return [...answered.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
}
