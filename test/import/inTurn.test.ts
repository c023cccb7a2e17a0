import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { inTurn } from '../../seeds/import/write/inTurn.ts';

async function* pages(...names: string[]) {
  for (const name of names) yield await Promise.resolve(name);
}

/** Runs pages through steps that take a moment, and tells what happened in order. Pages in capitals reach beyond themselves. */
async function told(
  names: string[],
  fail: { compare?: string; write?: string } = {},
  most = 1,
): Promise<string[]> {
  const events: string[] = [];
  const step = async (what: 'compare' | 'write', page: string) => {
    events.push(`${what} ${page}`);
    await wait(what === 'write' ? 20 : 5);
    if (fail[what] === page) throw new Error(`${what} of ${page} failed`);
    if (what === 'write') events.push(`written ${page}`);
    return page;
  };
  await inTurn(
    pages(...names),
    {
      compare: (page) => step('compare', page),
      reaches: (page) => page === page.toUpperCase(),
      note: (page) => Promise.resolve(void events.push(`note ${page}`)),
      write: async (page) => void (await step('write', page)),
    },
    most,
  ).catch((error: Error) => events.push(error.message));
  return events;
}

it('compares the next page while one is written, and has one write under way at most', async () => {
  expect(await told(['a', 'b', 'c'])).toEqual([
    ...['compare a', 'note a', 'write a'],
    ...['compare b', 'written a', 'note b', 'write b'],
    ...['compare c', 'written b', 'note c', 'write c', 'written c'],
  ]);
});

it('compares again what reaches beyond its page and was read beside a write, and then waits', async () => {
  expect(await told(['a', 'B', 'c'])).toEqual([
    ...['compare a', 'note a', 'write a'],
    ...['compare B', 'written a', 'compare B', 'note B', 'write B', 'written B'],
    ...['compare c', 'note c', 'write c', 'written c'],
  ]);
});

it('ends what is being written before it throws, and throws what the write did first', async () => {
  expect(await told(['a', 'b'], { compare: 'b' })).toEqual([
    ...['compare a', 'note a', 'write a', 'compare b', 'written a', 'compare of b failed'],
  ]);
  expect(await told(['a', 'b', 'c'], { write: 'a', compare: 'b' })).toEqual([
    ...['compare a', 'note a', 'write a', 'compare b', 'write of a failed'],
  ]);
  expect((await told(['a', 'b'], { write: 'b' })).at(-1)).toBe('write of b failed');
});

it('writes as many pages at once as it may, and waits for all before one that reaches beyond itself', async () => {
  expect(await told(['a', 'b', 'c', 'D'], {}, 2)).toEqual([
    ...['compare a', 'note a', 'write a'],
    ...['compare b', 'note b', 'write b'],
    ...['compare c', 'written a', 'note c', 'write c'],
    ...['compare D', 'written b', 'written c', 'compare D', 'note D', 'write D', 'written D'],
  ]);
});

it('begins no other write once one has failed, and lets those under way end', async () => {
  const events = await told(['a', 'b', 'c', 'd', 'e'], { write: 'a' }, 2);
  expect(events.at(-1)).toBe('write of a failed');
  expect(events).toContain('written b');
  expect(events.filter((event) => /^write \w$/.test(event))).toEqual(['write a', 'write b']);
});
