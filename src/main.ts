import { compose, productionEdges } from './compose.ts';
import { readConfiguration } from './config.ts';

const read = readConfiguration();
if (read.kind === 'faults') {
  process.stderr.write(
    `The bot does not start. What is wrong with its settings:\n${read.faults.map((fault) => `- ${fault}\n`).join('')}`,
  );
  process.exit(1);
}

const edges = productionEdges(read.configuration);
const application = await compose(read.configuration, edges);
const { port } = await application.start();
edges.log.info('bot.started', { port });

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    edges.log.info('bot.stopping', { signal });
    void application.stop().then(() => process.exit(0));
  });
}
