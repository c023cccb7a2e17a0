import type { Drafted, EntityDraft, LineDraft, RelationDraft, SourceDraft } from '../../load/draft.ts';
import type { Place } from '../items.ts';
import type { ImportProblem } from '../report.ts';
import type { Parameters, Scratch } from './database.ts';
import type { FactsDraft } from './records.ts';
import { SQL } from './tables.ts';

/** A record as staged, where it is written, and its number where it has no id. */
export interface Staged<T> {
  value: T;
  place: Place;
  n: number;
}

export interface StagedRelation extends Staged<FactsDraft> {
  lines: Array<Staged<LineDraft>>;
}

/** All staged entities that are not bad, so many at a time. */
export function entities(scratch: Scratch, first: number): AsyncGenerator<Array<Staged<EntityDraft>>> {
  return pages(scratch, SQL.entities, first);
}

export function sources(scratch: Scratch, first: number): AsyncGenerator<Array<Staged<SourceDraft>>> {
  return pages(scratch, SQL.sources, first);
}

/**
 * All staged relations that are not bad, with their lines; those of one part are never torn apart. In the order
 * of their ids, in which a database's indexes lie: what is written at once then lies on few of their pages.
 */
export async function* relations(scratch: Scratch, first: number): AsyncGenerator<StagedRelation[]> {
  for (let after = ''; ;) {
    let rows = await scratch.rows(SQL.parts, { after, first });
    if (rows.length === 0) return;
    const last = partOf(rows.at(-1));
    const isWhole = rows.length < first;
    const before = isWhole ? rows : rows.filter((row) => partOf(row) !== last);
    if (before.length === 0) rows = await scratch.rows(SQL.part, { part: last });
    else rows = before;
    after = partOf(rows.at(-1));
    yield withLines(
      scratch,
      rows.map(([, ...row]) => stagedRow<FactsDraft>(row)),
    );
  }
}

const partOf = (row: readonly unknown[] | undefined) => String(row?.[0]);

/** Staged relations by id that are not bad, with their lines. */
export async function relationsByIds(scratch: Scratch, ids: readonly string[]): Promise<StagedRelation[]> {
  const rows = await scratch.rows(SQL.relationsByIds, { ids: JSON.stringify(ids) });
  return withLines(
    scratch,
    rows.map(([, ...rest]) => stagedRow<FactsDraft>([0, ...rest])),
  );
}

export async function sourcesByIds(
  scratch: Scratch,
  ids: readonly string[],
): Promise<Map<string, SourceDraft>> {
  const rows = await scratch.rows(SQL.sourcesByIds, { ids: JSON.stringify(ids) });
  return new Map(rows.map(([id, body]) => [String(id), JSON.parse(String(body)) as SourceDraft]));
}

export async function kindsOf(scratch: Scratch, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await scratch.rows(SQL.kinds, { ids: JSON.stringify(ids) });
  return new Map(rows.map(([id, kind]) => [String(id), String(kind)]));
}

/** Relations that no line was staged for, not even a broken one. */
export async function* relationsWithoutLines(
  scratch: Scratch,
): AsyncGenerator<Array<{ id: string; place: Place }>> {
  for await (const page of numbered(scratch, SQL.bare))
    yield page.map(([_n, id, place]) => ({ id: String(id), place: JSON.parse(String(place)) as Place }));
}

/** Lines of relations that are not staged. */
export async function* strayLines(
  scratch: Scratch,
): AsyncGenerator<Array<{ n: number; relation: string; place: Place }>> {
  for await (const page of numbered(scratch, SQL.stray))
    yield page.map(([n, relation, place]) => ({
      n: Number(n),
      relation: String(relation),
      place: JSON.parse(String(place)) as Place,
    }));
}

async function* numbered(scratch: Scratch, sql: string, first = 1_000): AsyncGenerator<unknown[][]> {
  for (let after = 0; ;) {
    const rows = await scratch.rows(sql, { after, first });
    if (rows.length > 0) yield rows;
    if (rows.length < first) return;
    after = Number(rows.at(-1)?.[0]);
  }
}

/** Problems in the order of the files. */
export async function* problems(scratch: Scratch, first: number): AsyncGenerator<ImportProblem[]> {
  for (let skip = 0; ; skip += first) {
    const rows = await scratch.rows(SQL.problems, { first, skip });
    if (rows.length > 0)
      yield rows.map(([severity, reason, detail, place]) => ({
        severity: severity as ImportProblem['severity'],
        reason: String(reason),
        detail: String(detail),
        at: JSON.parse(String(place)) as Place,
      }));
    if (rows.length < first) return;
  }
}

/** Gives what marks a record in a problem. */
type SpotOf = (record: Staged<unknown>) => Drafted<unknown>['spot'];

/** A relation with its lines as the rules of seeding take it. */
export function draftOf(relation: StagedRelation, spotOf: SpotOf): Drafted<RelationDraft> {
  const evidence = relation.lines.map((line) => drafted(line.value, spotOf(line)));
  return drafted({ ...relation.value, evidence }, spotOf(relation));
}

function drafted<T>(value: T, spot: Drafted<T>['spot']): Drafted<T> {
  return { value, spot, at: () => spot };
}

async function* pages<T>(scratch: Scratch, sql: string, first: number): AsyncGenerator<Array<Staged<T>>> {
  for (let after = 0; ;) {
    const rows = await staged<T>(scratch, sql, { after, first });
    if (rows.length > 0) yield rows;
    if (rows.length < first) return;
    after = rows.at(-1)?.n ?? after;
  }
}

/** Rows of a number, a record and its place. */
async function staged<T>(scratch: Scratch, sql: string, parameters: Parameters): Promise<Array<Staged<T>>> {
  return (await scratch.rows(sql, parameters)).map((row) => stagedRow<T>(row));
}

function stagedRow<T>([n, body, place]: readonly unknown[]): Staged<T> {
  return {
    n: Number(n),
    value: JSON.parse(String(body)) as T,
    place: JSON.parse(String(place)) as Place,
  };
}

async function withLines(scratch: Scratch, rows: Array<Staged<FactsDraft>>): Promise<StagedRelation[]> {
  const ids = JSON.stringify(rows.map(({ value }) => value.id));
  const lines = new Map<string, Array<Staged<LineDraft>>>();
  for (const row of await scratch.rows(SQL.lines, { ids })) {
    const relation = String(row[3]);
    const known = lines.get(relation);
    if (known) known.push(stagedRow<LineDraft>(row));
    else lines.set(relation, [stagedRow<LineDraft>(row)]);
  }
  return rows.map(({ n, value, place }) => ({ n, value, place, lines: lines.get(value.id) ?? [] }));
}
