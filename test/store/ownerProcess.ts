import { openStore } from '../../src/store/openStore.ts';

// A bot as far as its store goes: opens the data folder that is named, says so, and runs until it is killed.
await openStore({ dataDirectory: process.argv[2] ?? '' });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
