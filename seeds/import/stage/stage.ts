import type { EntityDraft, LineDraft, SourceDraft } from '../../load/draft.ts';
import { sameRecord } from '../../load/same.ts';
import type { Place } from '../items.ts';
import type { ImportProblem } from '../report.ts';
import { openScratch } from './database.ts';
import type { Scratch } from './database.ts';
import { meetEntity, meetFacts, meetSource } from './merge.ts';
import type { Met } from './merge.ts';
import type { FactsDraft } from './records.ts';
import { INDEXES, SQL, TABLES } from './tables.ts';

/** Records of one import with their places, on the disk, so that memory does not grow with the files. */
export interface Stage {
  scratch: Scratch;
  /** `text` of a record is its JSON, from who has made it already. */
  entity(record: EntityDraft, place: Place, text?: string): void;
  source(record: SourceDraft, place: Place, text?: string): void;
  relation(record: FactsDraft, place: Place, text?: string): void;
  line(relation: string, record: LineDraft, place: Place, text?: string): void;
  /** A statement that was made and can't be used. */
  brokenLine(relation: string, place: Place): void;
  problem(problem: ImportProblem): void;
  /** Writes down what was put in since; to be called now and then. Records of one id meet here. */
  settle(always?: boolean): Promise<void>;
  /** When all is read. */
  finish(): Promise<void>;
  remove(): Promise<void>;
}

/** How many records wait in memory at most, about. */
const WAITING = 4_000;

/** @param files names in their order, for the order of problems */
export async function openStage(files: readonly string[]): Promise<Stage> {
  const scratch = await openScratch();
  await scratch.exec(TABLES);
  const order = new Map(files.map((name, index) => [name, index]));
  const waiting = {
    entities: [] as Array<Placed<EntityDraft>>,
    sources: [] as Array<Placed<SourceDraft>>,
    relations: [] as Array<Placed<FactsDraft>>,
    lines: [] as string[],
    broken: [] as string[],
    problems: [] as unknown[][],
  };
  const textOf = newPlaceTexts();
  let count = 0;
  const put = <T>(list: T[], one: T) => {
    list.push(one);
    count += 1;
  };
  const problem = ({ severity, reason, detail, at }: ImportProblem) =>
    put(waiting.problems, [severity, reason, detail, order.get(at.file) ?? -1, at.line, JSON.stringify(at)]);

  async function settle(always = false): Promise<void> {
    if (count === 0 || (!always && count < WAITING)) return;
    const { entities, sources, relations, lines, broken } = waiting;
    Object.assign(waiting, { entities: [], sources: [], relations: [], lines: [], broken: [] });
    count = 0;
    await scratch.exec('BEGIN');
    const met = async <T extends { id: string }>(
      what: string,
      byIds: string,
      list: Array<Placed<T>>,
      meet: Meet<T>,
      columns: (record: T) => string,
    ) =>
      (await meetAll(scratch, what, byIds, list, meet, problem)).map(
        ([record, place, text]) => `[${columns(record)},${text ?? JSON.stringify(record)},${textOf(place)}]`,
      );
    const write = (sql: string, rows: readonly string[]) => writeRows(scratch, sql, rows);
    const id = (record: { id: string }) => JSON.stringify(record.id);
    await write(
      SQL.putEntities,
      await met(
        'entity',
        SQL.entitiesByIds,
        entities,
        meetEntity,
        (record) => `${id(record)},${JSON.stringify(record.kind)}`,
      ),
    );
    await write(SQL.putSources, await met('source', SQL.sourcesByIds, sources, meetSource, id));
    await write(
      SQL.putRelations,
      await met(
        'relation',
        SQL.relationsByIds,
        relations,
        meetFacts,
        (record) => `${id(record)},${(record.about ?? record.follows ?? record.amends) ? 1 : 0}`,
      ),
    );
    await write(SQL.putLines, lines);
    await write(SQL.putBroken, broken);
    await write(
      SQL.putProblems,
      waiting.problems.map((row) => JSON.stringify(row)),
    );
    waiting.problems = [];
    await scratch.exec('COMMIT');
  }

  return {
    scratch,
    entity: (record, place, text) => put(waiting.entities, [record, place, text]),
    source: (record, place, text) => put(waiting.sources, [record, place, text]),
    relation: (record, place, text) => put(waiting.relations, [record, place, text]),
    line: (relation, record, place, text) =>
      put(waiting.lines, `[${JSON.stringify(relation)},${text ?? JSON.stringify(record)},${textOf(place)}]`),
    brokenLine: (relation, place) => put(waiting.broken, `[${JSON.stringify(relation)},{},${textOf(place)}]`),
    problem,
    settle,
    async finish() {
      await settle(true);
      await scratch.exec(INDEXES);
    },
    remove: () => scratch.remove(),
  };
}

/** `text`: the record as JSON, where that is known. */
type Placed<T> = [record: T, place: Place, text?: string | undefined];
type Meet<T> = (first: T, second: T) => Met<T>;

/** Places as JSON; all that a row gives has one. */
function newPlaceTexts(): (place: Place) => string {
  let last: { place: Place; text: string } | null = null;
  return (place) => {
    if (last?.place !== place) last = { place, text: JSON.stringify(place) };
    return last.text;
  };
}

/** @param rows each as JSON */
async function writeRows(scratch: Scratch, sql: string, rows: readonly string[]): Promise<void> {
  if (rows.length > 0) await scratch.rows(sql, { rows: `[${rows.join(',')}]` });
}

/** Records of one id become one, those staged earlier among them; contradictions are problems and stay out. */
async function meetAll<T extends { id: string }>(
  scratch: Scratch,
  what: string,
  byIds: string,
  list: ReadonlyArray<Placed<T>>,
  meet: Meet<T>,
  problem: (problem: ImportProblem) => void,
): Promise<Array<Placed<T>>> {
  if (list.length === 0) return [];
  const ids = JSON.stringify([...new Set(list.map(([{ id }]) => id))]);
  const known = new Map(
    (await scratch.rows(byIds, { ids })).map(([id, body, place]) => [
      String(id),
      [JSON.parse(String(body)) as T, JSON.parse(String(place)) as Place] satisfies Placed<T>,
    ]),
  );
  const changed = new Map<string, Placed<T>>();
  for (const [record, place, text] of list) {
    const earlier = changed.get(record.id) ?? known.get(record.id);
    if (!earlier) {
      changed.set(record.id, [record, place, text]);
      continue;
    }
    const met = meet(earlier[0], record);
    const where = `the ${what} \`${record.id}\` of ${earlier[1].file}${earlier[1].line === null ? '' : `, line ${earlier[1].line}`}`;
    if (met.conflict !== null)
      problem({
        severity: 'bad',
        reason: `an id that is used twice for different things (${what})`,
        detail: `Expected every id to mean one thing, but this contradicts ${where}: ${met.conflict}. Give the two different ids.`,
        at: place,
      });
    else {
      if (met.kept.length > 0)
        problem({
          severity: 'note',
          reason: `values that differ between rows of one ${what}; the first was kept`,
          detail: `This meets ${where}: ${met.kept.join('; ')}.`,
          at: place,
        });
      if (!sameRecord(met.record, earlier[0])) changed.set(record.id, [met.record, earlier[1]]);
    }
  }
  return [...changed.values()];
}
