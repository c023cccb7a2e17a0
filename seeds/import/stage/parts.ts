import type { Scratch } from './database.ts';
import type { FactsDraft } from './records.ts';
import { SQL } from './tables.ts';

const AT_ONCE = 2_000;

/**
 * Brings relations that name each other (a denial and what it denies, a deal and its talks) into one
 * part, by which they are checked and written together. Only those that name one are held in memory.
 */
export async function linkParts(scratch: Scratch): Promise<void> {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    leaders.set(id, leader);
    return leader;
  };
  const staged = new Set<string>();
  for (let after = 0; ;) {
    const rows = await scratch.rows(SQL.linked, { after, first: AT_ONCE });
    for (const [, id, body] of rows) {
      const { about, follows, amends } = JSON.parse(String(body)) as FactsDraft;
      staged.add(String(id));
      for (const other of [about, follows, amends])
        if (other !== null) leaders.set(leaderOf(other), leaderOf(String(id)));
    }
    if (rows.length < AT_ONCE) break;
    after = Number(rows.at(-1)?.[0]);
  }
  const parts = new Map<string, string>();
  for (const id of [...leaders.keys()].sort()) {
    const leader = leaderOf(id);
    if (staged.has(id) && !parts.has(leader)) parts.set(leader, id);
  }
  const all = [...leaders.keys()].map((id) => [id, parts.get(leaderOf(id))]);
  for (let start = 0; start < all.length; start += AT_ONCE)
    await scratch.rows(SQL.setParts, { rows: JSON.stringify(all.slice(start, start + AT_ONCE)) });
}
