import type { Scratch } from './database.ts';
import type { FactsDraft } from './records.ts';
import { SQL } from './tables.ts';

const AT_ONCE = 2_000;

/**
 * Gives relations that name each other (a denial and what it denies, a deal and its talks) one
 * number, by which they are checked and written together. Only those that name one are held in memory.
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
  const numbers = new Map<string, number>();
  for (let after = 0; ;) {
    const rows = await scratch.rows(SQL.linked, { after, first: AT_ONCE });
    for (const [n, id, body] of rows) {
      const { about, follows, amends } = JSON.parse(String(body)) as FactsDraft;
      numbers.set(String(id), Number(n));
      for (const other of [about, follows, amends])
        if (other !== null) leaders.set(leaderOf(other), leaderOf(String(id)));
    }
    if (rows.length < AT_ONCE) break;
    after = Number(rows.at(-1)?.[0]);
  }
  const parts = new Map<string, number>();
  for (const id of leaders.keys()) {
    const leader = leaderOf(id);
    const number = numbers.get(id);
    if (number !== undefined) parts.set(leader, Math.min(parts.get(leader) ?? number, number));
  }
  const all = [...leaders.keys()].map((id) => [id, parts.get(leaderOf(id)) ?? 0]);
  for (let start = 0; start < all.length; start += AT_ONCE)
    await scratch.rows(SQL.setParts, { rows: JSON.stringify(all.slice(start, start + AT_ONCE)) });
}
