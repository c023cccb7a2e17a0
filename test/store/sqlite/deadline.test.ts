import { expect, test } from '@jest/globals';
import { TimeoutError } from '../../../server/errors.ts';
import { openReaders } from '../../../server/store/sqlite/readers.ts';
import type { Statement } from '../../../server/store/sqlite/statement.ts';
import { openSqliteStore } from '../../../server/store/sqlite/store.ts';
import { useFolder } from './folder.ts';

const path = useFolder();

/** Counts for ever. */
const ENDLESS: Statement = {
  name: 'endless',
  text: 'WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS count FROM n',
  parameters: [],
  columns: [{ name: 'count', json: false }],
};
const ONE: Statement = {
  name: 'one',
  text: 'SELECT 1 AS one',
  parameters: [],
  columns: [{ name: 'one', json: false }],
};

test('a statement that passes its deadline is interrupted, and its connection is of use again', async () => {
  const file = path('deadline.db');
  await (await openSqliteStore({ file })).prepare();
  const readers = openReaders(file);
  // More than there are connections: those that wait for one are late as well.
  const endless = Array.from({ length: 9 }, () => readers.read(ENDLESS, {}, { deadline: Date.now() + 500 }));
  const order: string[] = [];
  // Due long before the deadline: a loop that the statements held would come to it after them.
  setTimeout(() => order.push('a timer'), 0);
  const outcomes = await Promise.allSettled(endless);
  order.push('the statements');
  expect(
    outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof TimeoutError),
  ).toEqual(outcomes.map(() => true));
  // The event loop was free while the statements ran.
  expect(order).toEqual(['a timer', 'the statements']);
  // Only connections that were given back can answer these.
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => readers.read(ONE, {}, { deadline: Date.now() + 20_000 })),
  );
  expect(answers).toEqual(answers.map(() => [{ one: 1 }]));
  readers.close();
});

test('a read that is waiting when the readers are closed is told so', async () => {
  const file = path('closing.db');
  await (await openSqliteStore({ file })).prepare();
  const readers = openReaders(file);
  const endless = Array.from({ length: 4 }, () => readers.read(ENDLESS, {}, { deadline: Date.now() + 300 }));
  const waiting = readers.read(ONE, {}, { deadline: Date.now() + 20_000 });
  readers.close();
  await expect(waiting).rejects.toThrow(/closed/);
  await Promise.allSettled(endless);
});
