/** Writes batches from a number on, for ever, and prints the number of each when its write is acknowledged. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../server/store/sqlite/store.ts';
import { killedBatch } from './killed-batches.ts';

const [, , file = '', from = '0'] = process.argv;
const store = await openSqliteStore({ file });
await store.prepare();
for (let batch = Number(from); ; batch += 1) {
  await store.write(killedBatch(batch));
  writeSync(1, `${batch}\n`);
}
