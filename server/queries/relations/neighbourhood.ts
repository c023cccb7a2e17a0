import { InputError } from '../../errors.ts';
import type { Lens, RelationQuery, SeenRelation } from '../../store/port.ts';
import { checkFirst, checkIds, checkNumber } from '../checks/bounds.ts';
import { checkDeadline } from '../context.ts';
import type { Reading } from '../context.ts';
import { LIMITS } from '../limits.ts';
import type { RelationFilter } from './relationFilter.ts';
import { relationQuery } from './relationQuery.ts';
import { endsOf } from './subgraph.ts';
import type { Subgraph } from './subgraph.ts';

export interface NeighbourhoodArguments {
  of: string[];
  depth: number;
  where?: RelationFilter | null;
  first: number;
}

/**
 * What lies around entities, a level at a time: nearer relations go before better supported ones,
 * so that what is shown always hangs together. `total` counts the relations of every entity that
 * was walked to; when `first` cut a level, the levels behind it were not walked.
 */
export async function neighbourhood(
  reading: Reading,
  given: NeighbourhoodArguments,
  lens: Lens,
): Promise<Subgraph> {
  const ids = checkIds(given.of, 'of');
  const depth = checkNumber(given.depth, 'depth', 1, LIMITS.depth);
  const first = checkFirst(given.first, LIMITS.subgraph);
  refuseOf(given.where, 'neighbourhood', 'of');
  const query = relationQuery(given.where, 'PICTURE', await reading.vocabulary());
  if (!query || ids.length === 0) return { entities: ids, relations: [], truncated: false, total: 0, lens };
  const { rows, walked } = await walk(reading, ids, query, { depth, first }, lens);
  const total = await reading.store.countRelations({ ...query, of: walked }, lens, reading.read);
  return { entities: endsOf(ids, rows), relations: rows, truncated: total > rows.length, total, lens };
}

async function walk(
  reading: Reading,
  ids: string[],
  query: RelationQuery,
  { depth, first }: { depth: number; first: number },
  lens: Lens,
): Promise<{ rows: SeenRelation[]; walked: string[] }> {
  const rows = new Map<string, SeenRelation>();
  const walked = new Set<string>();
  let frontier = ids;
  for (let level = 0; level < depth && frontier.length > 0 && rows.size < first; level += 1) {
    checkDeadline(reading.read);
    frontier.forEach((id) => walked.add(id));
    const page = await reading.store.relations(
      { ...query, of: frontier },
      'SUPPORT',
      { first: Math.min(first, LIMITS.subgraph) + rows.size },
      lens,
      reading.read,
    );
    for (const row of page.rows) if (rows.size < first) rows.set(row.id, row);
    frontier = endsOf([], [...rows.values()]).filter((id) => !walked.has(id));
  }
  return { rows: [...rows.values()], walked: [...walked] };
}

/** Where a field takes its entities from an argument of its own, `where.of` would say it twice. */
export function refuseOf(where: RelationFilter | null | undefined, field: string, argument: string): void {
  if (!where?.of) return;
  throw new InputError(
    `where.of: ${field} takes its entities from \`${argument}\`; leave \`where.of\` out.`,
    {
      argument: 'where.of',
      expected: 'nothing',
      got: `${where.of.length} ids`,
    },
  );
}
