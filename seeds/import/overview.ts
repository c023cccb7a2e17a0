import { parseEdtf } from '../../server/model/dates/edtf.ts';
import { dateInWords } from '../../server/model/dates/words.ts';
import type { EntityDraft, LineDraft, VocabularyDraft } from '../load/draft.ts';
import type { Place } from './items.ts';
import type { Scratch } from './stage/database.ts';
import type { FactsDraft } from './stage/records.ts';
import { SQL } from './stage/tables.ts';

/** What is in the files, by kind and type, each with the first that there is; the most frequent first. */
export interface Overview {
  kinds: Array<{ id: string; label: string; count: number; example: string }>;
  /** `denied`: of how many the files hold a denial. */
  types: Array<{ id: string; label: string; count: number; denied: number; example: Example }>;
}

/** A relation as its first statement has it. */
export interface Example {
  /** Names; an id where the files do not hold the entity. */
  from: string;
  to: string;
  /** What the first statement does: it may deny. */
  stance: LineDraft['stance'];
  /** When, in words; empty where it does not say. */
  dates: string;
  role: string | null;
  at: Place;
}

/** How many kinds and types an overview tells of. */
const MOST = 30;

/** Reads all that is staged and not bad, once each. */
export async function overviewOf(
  scratch: Scratch,
  { kinds, relationTypes }: Pick<VocabularyDraft, 'kinds' | 'relationTypes'>,
): Promise<Overview> {
  const labelOf = (terms: ReadonlyArray<{ value: { id: string; label: string } }>, id: string) =>
    terms.find(({ value }) => value.id === id)?.value.label ?? id;
  const byKind = await scratch.rows(SQL.byKind, { first: MOST });
  const byType = await scratch.rows(SQL.byType, { first: MOST });
  const denied = new Map(
    (await scratch.rows(SQL.deniedByType)).map(([id, count]) => [String(id), Number(count)]),
  );
  const first = byType.map(([id, count, _n, body, place]) => ({
    id: String(id),
    count: Number(count),
    facts: JSON.parse(String(body)) as FactsDraft,
    at: JSON.parse(String(place)) as Place,
  }));
  const names = await namesOf(
    scratch,
    first.flatMap(({ facts }) => [facts.from, facts.to]),
  );
  const lines = await linesOf(
    scratch,
    first.map(({ facts }) => facts.id),
  );
  return {
    kinds: byKind.map(([id, count, _n, body]) => ({
      id: String(id),
      label: labelOf(kinds, String(id)),
      count: Number(count),
      example: (JSON.parse(String(body)) as EntityDraft).name,
    })),
    types: first.map(({ id, count, facts, at }) => {
      const line = lines.get(facts.id);
      return {
        id,
        label: labelOf(relationTypes, id),
        count,
        denied: denied.get(id) ?? 0,
        example: {
          from: names.get(facts.from) ?? facts.from,
          to: names.get(facts.to) ?? facts.to,
          stance: line?.stance ?? 'SUPPORTS',
          dates: datesOf(line),
          role: facts.role,
          at,
        },
      };
    }),
  };
}

function datesOf(line: LineDraft | undefined): string {
  const words = (edtf: string) => dateInWords(parseEdtf(edtf));
  const start = line?.start ? words(line.start) : '';
  const end = line?.end ? words(line.end) : '';
  if (end === '' || end === start) return start;
  return start === '' ? `until ${end}` : `${start} to ${end}`;
}

async function namesOf(scratch: Scratch, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await scratch.rows(SQL.entitiesByIds, { ids: JSON.stringify(ids) });
  return new Map(rows.map(([id, body]) => [String(id), (JSON.parse(String(body)) as EntityDraft).name]));
}

/** The first statement of each relation. */
async function linesOf(scratch: Scratch, ids: readonly string[]): Promise<Map<string, LineDraft>> {
  const found = new Map<string, LineDraft>();
  for (const [_n, body, _place, relation] of await scratch.rows(SQL.lines, { ids: JSON.stringify(ids) }))
    if (!found.has(String(relation))) found.set(String(relation), JSON.parse(String(body)) as LineDraft);
  return found;
}
