import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { openSqliteStore } from '../../../server/store/sqlite/store.ts';
import { soon, TODAY } from '../under-test.ts';
import { RELATIONS_PER_BATCH, relationId } from './killed-batches.ts';
import { useFolder } from './folder.ts';

const path = useFolder();
const CHILD = fileURLToPath(new URL('./killed-child.ts', import.meta.url));

test('kill -9 in the middle of writes loses no acknowledged batch and leaves none half written', async () => {
  const file = path('killed.db');
  let acknowledged = -1;
  for (let round = 0; round < 4; round += 1) {
    acknowledged = await writeUntilKilled(file, acknowledged + 1, 6 + round * 3);
    const store = await openSqliteStore({ file });
    await store.prepare();
    const present: number[] = [];
    for (let batch = 0; batch <= acknowledged + 2; batch += 1) {
      const ids = Array.from({ length: RELATIONS_PER_BATCH }, (_, index) => relationId(batch, index));
      const relations = (await store.relationsByIds(ids, TODAY, soon())).filter((found) => found !== null);
      const evidence = await store.countEvidenceOf(ids, { knownBy: null }, soon());
      expect([0, RELATIONS_PER_BATCH]).toContain(relations.length);
      expect(evidence.reduce((sum, count) => sum + count, 0)).toBe(relations.length);
      if (relations.length > 0) present.push(batch);
    }
    expect(present.slice(0, acknowledged + 1)).toEqual(
      Array.from({ length: acknowledged + 1 }, (_, batch) => batch),
    );
    // One more than acknowledged may have been written when the child was killed.
    expect(present.length).toBeLessThanOrEqual(acknowledged + 2);
    acknowledged = present.length - 1;
    await store.close();
    const checked = new Libsql(file, {}).prepare('PRAGMA integrity_check').all();
    expect(checked).toEqual([{ integrity_check: 'ok' }]);
  }
}, 120_000);

/** Starts a child that writes batch after batch; kills it a moment after so many are acknowledged. The last acknowledged. */
async function writeUntilKilled(file: string, from: number, batches: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, file, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = from - 1;
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    last = Number(line);
    // At once, in the next batch's first moments, or further in: whatever the machine makes of it.
    if (last === from + batches) setTimeout(() => child.kill('SIGKILL'), (batches * 7) % 20);
  });
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  expect(last).toBeGreaterThanOrEqual(from + batches);
  return last;
}
