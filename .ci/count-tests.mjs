/** Adds up jest's result files in the folder given, one per tier. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const tiers = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const sum = (count) => tiers.reduce((total, tier) => total + tier[count], 0);

const skipped = sum('numPendingTests') + sum('numTodoTests');
if (skipped > 0) console.log(`tests skipped: ${skipped}`);
// A suite that could not even start has no test in it to count.
console.log(
  `tests: ${sum('numPassedTests')} passed, ${sum('numFailedTests') + sum('numRuntimeErrorTestSuites')} failed`,
);
