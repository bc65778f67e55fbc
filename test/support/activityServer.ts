/**
 * The HTTP server alone, in a process of its own, so that tests see whether a request ends it. Prints its port. Answers an
 * activity with its type; of type `boom` it fails, of type `silent` it answers nothing, of type `late` it fails afterwards.
 */
import { createHttpServer } from '../../src/http/server.ts';

const server = createHttpServer({
  handleActivity: ({ body }, response) => {
    if (body.type === 'boom') return Promise.reject(new Error('secret words'));
    if (body.type !== 'silent') response.send(200, { type: body.type });
    if (body.type === 'late') return Promise.reject(new Error('late words'));
    return Promise.resolve();
  },
  bodyMilliseconds: 1_000,
  ready: () => Promise.resolve(true),
  log: {
    info: () => undefined,
    warn: () => undefined,
    error: (event, error) => {
      process.stderr.write(`${event}: ${String(error)}\n`);
    },
  },
});

const { port } = await server.listen(0);
process.stdout.write(`${port}\n`);
// The parent's end of standard input closes when it is done, or when it dies.
process.stdin.resume().once('end', () => {
  void server.close();
});
