import { InputError } from '../../server/errors.ts';
import type {
  Dataset,
  Entity,
  Evidence,
  Relation,
  RelationFacts,
  Source,
  Vocabulary,
} from '../../server/model/types.ts';
import { foldAll } from '../../server/model/claims/foldAll.ts';
import { mergeEntity, mergeFacts, mergeSource } from './merge.ts';
import { hasErrors, inOrder, newProblems, problemsText } from './problems.ts';
import type { Problem, Problems } from './problems.ts';
import type { SeedRecords } from './records.ts';
import { changedVocabulary, changesFolding } from './plan-vocabulary.ts';
import { sameRecord } from './same.ts';
import { compareStatements } from './statements.ts';
import type { StatementChanges } from './statements.ts';
import type { Stored } from './stored.ts';
import { emptyCounts } from './summary.ts';
import type { LoadCounts } from './summary.ts';

export interface PlanOptions {
  /** Withdraw evidence of this data set that is no longer in the files. */
  withdrawMissing: boolean;
  /** Let the files' values replace those that other data sets give to what both hold. */
  overwriteShared: boolean;
  /** ISO date-time of this load. */
  now: string;
}

/** A relation to write, with all that changes in its evidence; written together or not at all. */
export interface RelationChange {
  relation: Relation;
  add: Evidence[];
  withdraw: string[];
  restore: string[];
}

/** What a load will write. Empty where the database holds everything already. */
export interface Plan {
  vocabulary: Vocabulary | null;
  dataset: Dataset | null;
  entities: Entity[];
  sources: Source[];
  relations: RelationChange[];
  /** Whether a term now folds differently, so that every relation is to be folded again. */
  refold: boolean;
  counts: LoadCounts;
  /** What was kept against the files, with its place. */
  warnings: Problem[];
  now: string;
}

/**
 * Compares what the files say with what is stored and decides what to write. Pure.
 *
 * @throws InputError naming every relation whose id another data set uses for something else.
 */
export function plan(records: SeedRecords, stored: Stored, options: PlanOptions): Plan {
  const problems = newProblems();
  const counts = emptyCounts();
  const entities = planEntities(records, stored, options, counts, problems);
  const sources = planSources(records, stored, options, counts, problems);
  const facts = mergedFacts(records, stored, problems);
  if (hasErrors(problems.list)) throw new InputError(problemsText(problems.list));

  const statements = compareStatements(records, stored, options.withdrawMissing);
  const relations = planRelations(records, stored, facts, sources.all, statements, counts);
  countStatements(statements, counts);

  const written = {
    vocabulary: changedVocabulary(records.vocabulary, stored.vocabulary),
    entities,
    sources: sources.changed,
    relations,
  };
  const quiet =
    !written.vocabulary && [entities, sources.changed, relations].every((list) => list.length === 0);
  return {
    ...written,
    dataset: datasetRow(records, stored, quiet, options.now),
    refold: changesFolding(records.vocabulary, stored.vocabulary),
    counts,
    warnings: inOrder(problems.list),
    now: options.now,
  };
}

function planEntities(
  records: SeedRecords,
  stored: Stored,
  options: PlanOptions,
  counts: LoadCounts,
  problems: Problems,
): Entity[] {
  const changed: Entity[] = [];
  for (const ours of records.entities.values()) {
    const before = stored.entities.get(ours.id);
    const { record, kept } = mergeEntity(before, ours, records.dataset.id, options.overwriteShared);
    tellKept('entity', ours.id, kept, records.spots.entities, problems);
    if (count(counts.entities, before, record)) changed.push(record);
  }
  counts.entities.missing = stored.held.entities.filter((id) => !records.entities.has(id)).length;
  return changed;
}

function planSources(
  records: SeedRecords,
  stored: Stored,
  options: PlanOptions,
  counts: LoadCounts,
  problems: Problems,
) {
  const all = new Map(stored.sources);
  const changed: Source[] = [];
  for (const ours of records.sources.values()) {
    const before = stored.sources.get(ours.id);
    const { record, kept } = mergeSource(before, ours, options.overwriteShared);
    tellKept('source', ours.id, kept, records.spots.sources, problems);
    all.set(record.id, record);
    if (count(counts.sources, before, record)) changed.push(record);
  }
  counts.sources.missing = stored.held.sources.filter((id) => !records.sources.has(id)).length;
  return { all, changed };
}

/** Every relation that is in the files or stored, as it will be. */
function mergedFacts(records: SeedRecords, stored: Stored, problems: Problems): Map<string, RelationFacts> {
  const facts = new Map<string, RelationFacts>(
    [...stored.relations].map(([id, { history: _history, ...rest }]) => [id, rest]),
  );
  for (const ours of records.relations.values()) {
    const before = facts.get(ours.id);
    const { record, kept, conflict } = mergeFacts(before, ours);
    const spot = records.spots.relations.get(ours.id);
    if (conflict !== null && spot)
      problems.error(
        spot,
        `The id \`${ours.id}\` names another relation in the data set \`${before?.dataset ?? ''}\`: ${conflict}. Choose another id.`,
      );
    tellKept('relation', ours.id, kept, records.spots.relations, problems);
    facts.set(ours.id, record);
  }
  return facts;
}

function planRelations(
  records: SeedRecords,
  stored: Stored,
  facts: ReadonlyMap<string, RelationFacts>,
  sources: ReadonlyMap<string, Source>,
  statements: ReadonlyMap<string, StatementChanges>,
  counts: LoadCounts,
): RelationChange[] {
  const folded = foldAll({
    relations: facts,
    evidence: new Map([...facts.keys()].map((id) => [id, standingAfter(id, stored, statements)])),
    others: stored.followers,
    sources,
    types: new Map(
      [...stored.vocabulary.relationTypes, ...records.vocabulary.relationTypes].map((type) => [
        type.id,
        type,
      ]),
    ),
    resolve: stored.resolve,
  });
  const changes: RelationChange[] = [];
  for (const relation of folded.values()) {
    const { add = [], restore = [], withdraw = [] } = statements.get(relation.id) ?? {};
    const differs = count(
      counts.relations,
      stored.relations.get(relation.id),
      relation,
      records.relations.has(relation.id),
    );
    if (differs || add.length + restore.length + withdraw.length > 0)
      changes.push({ relation, add, withdraw, restore: restore.map(({ id }) => id) });
  }
  counts.relations.missing = stored.held.relations.filter((id) => !records.relations.has(id)).length;
  return changes;
}

function standingAfter(
  id: string,
  { standing }: Stored,
  statements: ReadonlyMap<string, StatementChanges>,
): Evidence[] {
  const { add = [], restore = [], withdraw = [] } = statements.get(id) ?? {};
  const gone = new Set(withdraw);
  const kept = (standing.get(id) ?? []).filter((piece) => !gone.has(piece.id));
  return [...kept, ...add, ...restore.map((piece) => ({ ...piece, withdrawnAt: null }))];
}

/** Whether the record must be written, counted as created, changed or (where `ours`) unchanged. */
function count(
  counts: LoadCounts['entities'],
  before: object | undefined,
  after: object,
  ours = true,
): boolean {
  const differs = before === undefined || !sameRecord(before, after);
  if (before === undefined) counts.created += 1;
  else if (differs) counts.changed += 1;
  else if (ours) counts.unchanged += 1;
  return differs;
}

function countStatements(statements: ReadonlyMap<string, StatementChanges>, { evidence }: LoadCounts): void {
  for (const { add, restore, withdraw, missing, unchanged } of statements.values()) {
    evidence.created += add.length;
    evidence.restored += restore.length;
    evidence.withdrawn += withdraw.length;
    evidence.unchanged += unchanged;
    evidence.missing += missing.length;
  }
}

function tellKept(
  what: string,
  id: string,
  kept: readonly string[],
  spots: ReadonlyMap<string, Problem['spot']>,
  problems: Problems,
): void {
  const spot = spots.get(id);
  if (spot && kept.length > 0)
    problems.warning(
      spot,
      `The ${what} \`${id}\` is also in another data set, whose values are kept: ${kept.join('; ')}. Bring the files into line, or load with --overwrite-shared.`,
    );
}

function datasetRow(
  { dataset }: SeedRecords,
  { dataset: before }: Stored,
  quiet: boolean,
  now: string,
): Dataset | null {
  const same = before !== null && sameRecord({ ...dataset, writtenAt: before.writtenAt }, before);
  return quiet && same ? null : { ...dataset, writtenAt: now };
}
