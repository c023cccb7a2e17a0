import { InputError } from '../errors.ts';
import { POSSIBLE_FROM } from '../model/identity/types.ts';
import { shown } from '../queries/checks/shown.ts';
import type { Reading } from '../queries/context.ts';
import { decisionsOf } from '../queries/identity/decisions.ts';
import { pageOfProposals, possiblySame } from '../queries/identity/proposals.ts';
import { decisionText, proposalText } from './print.ts';

export interface ListOptions {
  /** Id of the entity that it is about; else all. */
  of: string | undefined;
  /** How many proposals, and how many decisions, as typed. */
  first: string;
  json?: boolean;
}

const MOST = 10_000;

/** What is possibly the same, and what was decided and stands, as text or JSON. */
export async function listed(reading: Reading, { of, first, json }: ListOptions): Promise<string> {
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new InputError(`--first: expected a whole number from 1 to ${MOST}, got “${shown(first)}”.`);
  const proposals = of
    ? await possiblySame(reading, of, count)
    : pageOfProposals(await reading.proposals(), POSSIBLE_FROM, { first: count }).rows;
  const decisions = (await decisionsOf(reading, { of: of ?? null, standing: true })).slice(0, count);
  if (json) return JSON.stringify({ proposals, decisions }, null, 2);
  const names = await namesOf(
    reading,
    proposals.flatMap(({ left, right }) => [left, right]),
  );
  return [
    'Possibly the same',
    ...(proposals.length > 0
      ? proposals.map((pair) => proposalText(pair, names))
      : ['  Nothing looks like a duplicate.']),
    '',
    'Decided',
    ...(decisions.length > 0 ? decisions.map(decisionText) : ['  Nothing was decided.']),
  ].join('\n');
}

/**
 * The id of a decision that stands, by its own id or by that of an entity that one decision merged.
 *
 * @throws InputError where several did, naming them
 */
export async function decisionOf(reading: Reading, named: string): Promise<string> {
  const standing = await decisionsOf(reading, { standing: true });
  if (standing.some(({ id }) => id === named)) return named;
  const about = standing.filter(({ merged }) => merged.includes(named));
  if (about.length > 1)
    throw new InputError(
      `Expected one decision about “${shown(named)}”, but several stand: ${about.map(({ id }) => id).join(', ')}. Name one of them.`,
    );
  return about[0]?.id ?? named;
}

async function namesOf(
  { store, read }: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await store.entitiesByIds([...new Set(ids)], read);
  return new Map(found.flatMap((one) => (one ? [[one.id, one.name]] : [])));
}
