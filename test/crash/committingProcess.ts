import { openStore } from '../../src/store/openStore.ts';

// Commits pairs of rows in the data folder that is named, from the number that is given on, and acknowledges each pair by
// its number once it is committed. Several at once, as turns come.
const [dataDirectory = '', first = '0'] = process.argv.slice(2);
const store = await openStore({ dataDirectory });
let next = Number(first);

async function commitPairs(): Promise<never> {
  for (;;) {
    const number = next;
    next += 1;
    await store.transaction(async ({ deliveries }) => {
      await deliveries.first('one half', String(number), number);
      await new Promise(setImmediate);
      await deliveries.first('other half', String(number), number);
    });
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all(Array.from({ length: 4 }, commitPairs));
