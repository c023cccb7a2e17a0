import type { Draft, Drafted, LineDraft } from '../../load/draft.ts';
import { patience } from '../../../server/store/chunks.ts';
import { newProblems } from '../../load/problems.ts';
import { checkEvidence } from '../../load/rules/evidence.ts';
import { checkLinks } from '../../load/rules/links.ts';
import { checkOrigins } from '../../load/rules/origins.ts';
import { checkRelations as checkFacts } from '../../load/rules/relations.ts';
import { checkRetractions } from '../../load/rules/retractions.ts';
import { draftOf, relations, type Staged, type StagedRelation } from '../stage/reads.ts';
import type { Stage } from '../stage/stage.ts';
import { SQL } from '../stage/tables.ts';
import { markOf, problemOf, type Mark } from './faults.ts';
import { knownToRelations, type World } from './world.ts';

const AT_ONCE = 1_000;
const RULES = [checkFacts, checkLinks, checkEvidence, checkRetractions, checkOrigins];

/**
 * Ends, types, links, dates and retractions of all staged relations, by the rules of seeding. A
 * broken line is left out; a relation that is broken, or of which no line is left, is left out whole,
 * and with it what names it.
 */
export async function checkRelations(
  stage: Stage,
  world: World,
  onChecked: (count: number) => void,
): Promise<void> {
  let isAnyLinked = false;
  for (let isFirst = true, again = true; again; isFirst = false) {
    again = false;
    for await (const page of relations(stage.scratch, AT_ONCE)) {
      isAnyLinked ||= page.some(isLinked);
      // What fell out may be what another one names.
      const due = isFirst ? page : page.filter(isLinked);
      const fell = await checkPage(stage, world, due, isFirst);
      again ||= fell && isAnyLinked;
      if (isFirst) onChecked(page.length);
    }
  }
}

const isLinked = ({ value }: StagedRelation) =>
  value.about !== null || value.follows !== null || value.amends !== null;

/** Whether relations fell out. */
async function checkPage(
  stage: Stage,
  world: World,
  page: readonly StagedRelation[],
  isFirst: boolean,
): Promise<boolean> {
  if (page.length === 0) return false;
  const known = await knownToRelations(world, page);
  const taken = isFirst ? await takenElsewhere(stage, world, page) : new Set<string>();
  const out = new Set(taken);
  const lines = new Set<number>();
  const sayNothing = (relation: StagedRelation) => {
    out.add(relation.value.id);
    stage.problem({
      severity: 'bad',
      reason: 'a relation all of whose statements are broken',
      detail: `No statement of \`${relation.value.id}\` is left, so that nobody says it.`,
      at: relation.place,
    });
  };
  page.filter((one) => one.lines.length === 0).forEach(sayNothing);
  // A line that falls out may be one that another takes back.
  for (let left = page.filter(({ value }) => !out.has(value.id)), isAgain = !isFirst; left.length > 0;) {
    const found = faults(stage, left, known, isAgain);
    if (found.relations.size + found.lines.size === 0) break;
    found.relations.forEach((id) => out.add(id));
    found.lines.forEach((n) => lines.add(n));
    left = left
      .filter(({ value, lines: own }) => !out.has(value.id) && own.some(({ n }) => found.lines.has(n)))
      .map((relation) => ({ ...relation, lines: relation.lines.filter(({ n }) => !lines.has(n)) }));
    left.filter((one) => one.lines.length === 0).forEach(sayNothing);
    left = left.filter(({ value }) => !out.has(value.id));
    isAgain = true;
  }
  const ids = JSON.stringify([...out]);
  if (lines.size > 0) await stage.scratch.rows(SQL.dropLines, { ids: JSON.stringify([...lines]) });
  if (out.size > 0) {
    await stage.scratch.rows(SQL.dropRelations, { ids });
    await stage.scratch.rows(SQL.dropLinesOf, { ids });
  }
  await stage.settle();
  return out.size > 0;
}

/** Runs the rules and notes what they find (warnings once). Errors of a line take that line, others the relation. */
function faults(
  stage: Stage,
  page: readonly StagedRelation[],
  known: Parameters<typeof checkFacts>[1],
  isAgain: boolean,
): { relations: Set<string>; lines: Set<number> } {
  const owners = new Map<Mark, { relation: StagedRelation; line: Staged<LineDraft> | null }>();
  const drafts = page.map((relation) => {
    const byRecord = new Map<Staged<unknown>, Staged<LineDraft>>(relation.lines.map((line) => [line, line]));
    return draftOf(relation, (record) => {
      const mark = markOf(record.place);
      owners.set(mark, { relation, line: byRecord.get(record) ?? null });
      return mark;
    });
  });
  const problems = newProblems();
  const draft: Draft = { ...NOTHING, relations: drafts };
  for (const rule of RULES) rule(draft, known, problems);
  const found = { relations: new Set<string>(), lines: new Set<number>() };
  for (const one of problems.list) {
    const owner = owners.get(one.spot);
    if (!owner || (isAgain && one.severity === 'warning')) continue;
    stage.problem(problemOf(one, (owner.line ?? owner.relation).place));
    if (one.severity === 'warning') continue;
    if (owner.line) found.lines.add(owner.line.n);
    else found.relations.add(owner.relation.value.id);
  }
  return found;
}

const NOTHING: Draft = {
  folder: '',
  datasets: [],
  base: { kinds: [], relationTypes: [], categories: [] },
  added: { kinds: [], relationTypes: [], categories: [] },
  entities: [],
  sources: [],
  relations: [] as Array<Drafted<never>>,
};

/** Relations whose id another data set uses for something else. */
async function takenElsewhere(
  stage: Stage,
  { store, dataset, isShared }: World,
  page: readonly StagedRelation[],
): Promise<Set<string>> {
  const taken = new Set<string>();
  if (!isShared) return taken;
  const ids = page.map(({ value }) => value.id);
  const stored = await store.relationFacts(ids, patience());
  for (const [index, { value, place }] of page.entries()) {
    const other = stored[index];
    if (!other || other.dataset === dataset.id) continue;
    const ends = (one: { type: string; from: string; to: string }) =>
      [one.type, ...[one.from, one.to].sort()].join(' ');
    if (ends(other) === ends(value)) continue;
    taken.add(value.id);
    stage.problem({
      severity: 'bad',
      reason: 'an id that another data set uses for another relation',
      detail: `The id \`${value.id}\` names another relation in the data set \`${other.dataset}\` (${other.type} from \`${other.from}\` to \`${other.to}\`). Choose another id.`,
      at: place,
    });
  }
  return taken;
}
