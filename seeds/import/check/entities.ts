import type { Draft, Drafted } from '../../load/draft.ts';
import { newProblems } from '../../load/problems.ts';
import { checkEntities as rule } from '../../load/rules/entities.ts';
import { checkSources as sourceRule } from '../../load/rules/sources.ts';
import { entities, sources, type Staged } from '../stage/reads.ts';
import { SQL } from '../stage/tables.ts';
import type { Stage } from '../stage/stage.ts';
import { markOf, problemOf, type Mark } from './faults.ts';
import { sourcesWithBases, type World } from './world.ts';

const AT_ONCE = 1_000;

/** Kinds, countries and addresses of all staged entities; what is wrong is left out. Gives back how many were checked. */
export async function checkEntities(
  stage: Stage,
  world: World,
  onChecked: (count: number) => void,
): Promise<void> {
  const known = {
    kinds: world.kinds,
    types: world.types,
    entities: new Map(),
    sources: new Map(),
    relations: new Map(),
  };
  for await (const page of entities(stage.scratch, AT_ONCE)) {
    const bad = faulty(stage, page, (drafts, problems) =>
      rule({ ...EMPTY, entities: drafts }, known, problems),
    );
    await drop(stage, SQL.dropEntities, bad);
    onChecked(page.length);
  }
}

/** Addresses of all staged sources, and that what they are based on is there and leads to an end. */
export async function checkSources(
  stage: Stage,
  world: World,
  onChecked: (count: number) => void,
): Promise<void> {
  // What falls out may be what another one is based on.
  for (let again = true; again;) {
    again = false;
    for await (const page of sources(stage.scratch, AT_ONCE)) {
      const based = page.flatMap(({ value }) => value.basedOn);
      const known = {
        kinds: world.kinds,
        types: world.types,
        entities: new Map(),
        sources: await sourcesWithBases(world, [...based, ...page.map(({ value }) => value.id)]),
        relations: new Map(),
      };
      const bad = faulty(stage, page, (drafts, problems) =>
        sourceRule({ ...EMPTY, sources: drafts }, known, problems),
      );
      await drop(stage, SQL.dropSources, bad);
      again ||= bad.length > 0;
      onChecked(page.length);
    }
  }
}

const EMPTY: Draft = {
  folder: '',
  datasets: [],
  base: { kinds: [], relationTypes: [], categories: [] },
  added: { kinds: [], relationTypes: [], categories: [] },
  entities: [],
  sources: [],
  relations: [],
};

/** Runs a rule over records, notes its problems with their places, and gives the ids of what is wrong. */
function faulty<T extends { id: string }>(
  stage: Stage,
  page: ReadonlyArray<Staged<T>>,
  run: (drafts: Array<Drafted<T>>, problems: ReturnType<typeof newProblems>) => void,
): string[] {
  const owners = new Map<Mark, Staged<T>>();
  const problems = newProblems();
  run(
    page.map((record) => {
      const mark = markOf(record.place);
      owners.set(mark, record);
      return { value: record.value, spot: mark, at: () => mark };
    }),
    problems,
  );
  const bad = new Set<string>();
  for (const found of problems.list) {
    const owner = owners.get(found.spot);
    if (!owner) continue;
    stage.problem(problemOf(found, owner.place));
    if (found.severity === 'error') bad.add(owner.value.id);
  }
  return [...bad];
}

async function drop(stage: Stage, sql: string, ids: string[]): Promise<void> {
  if (ids.length > 0) await stage.scratch.rows(sql, { ids: JSON.stringify(ids) });
  await stage.settle();
}
