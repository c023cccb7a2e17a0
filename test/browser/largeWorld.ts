import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTITIES = 5_000;
export const HUB_RELATIONS = 120;

const YEARS = ['2019', '2020-05', '2021-02-03', '2022', '2024-11'];

/**
 * Writes a folder of seeds with 5,000 entities and 10,120 relations: a ring with chords in which
 * everyone met someone, and one company, the Hub, with a deal or talks with 120 others. The same
 * each time. Returns the folder; who asks for it removes it.
 */
export const writeLargeWorld = (): Promise<string> =>
  writeWorld(
    Array.from({ length: ENTITIES }, (_, at) => entity(at)),
    [...ring(), ...hub()],
  );

const CROWD = 30;
export const CROWDED_RELATIONS = (3 * CROWD * (CROWD - 1)) / 2;

/** Writes a folder of seeds with 30 entities, each with three relations to every other. Who asks for it removes it. */
export const writeDenseWorld = (): Promise<string> =>
  writeWorld(
    Array.from({ length: CROWD }, (_, at) => entity(at + 1)),
    Array.from({ length: CROWD }, (_, at) => at + 1).flatMap((from) =>
      Array.from({ length: CROWD - from }, (_, at) => from + at + 1).flatMap((to) =>
        ['MET_WITH', 'SPOKE_WITH', 'RELATED_TO'].map((type) =>
          relation(`${type.toLowerCase().replace('_', '-')}-${from}-${to}`, type, idOf(from), idOf(to), from),
        ),
      ),
    ),
  );

async function writeWorld(entities: readonly object[], relations: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-large-'));
  const write = (name: string, contents: object) =>
    writeFile(join(folder, `${name}.yaml`), JSON.stringify(contents));
  await write('dataset', {
    dataset: {
      id: 'large',
      title: 'Large',
      description: 'Made for a test.',
      licence: 'CC0-1.0',
      version: '1',
    },
  });
  await write('sources', {
    sources: [{ id: 's1', publisher: 'The Gazette', title: 'Register', publishedOn: '2025-01-01' }],
  });
  await write('entities', { entities });
  await write('relations', { relations });
  return folder;
}

const idOf = (at: number): string => (at === 0 ? 'hub' : `e${at % ENTITIES}`);

const entity = (at: number) =>
  at === 0
    ? { id: 'hub', kind: 'Company', name: 'Hub Holdings', country: 'US' }
    : { id: idOf(at), kind: at % 3 === 0 ? 'Company' : 'Person', name: `Entity Number ${at}`, country: 'DE' };

const statement = (at: number) => ({
  source: 's1',
  basis: at % 2 === 0 ? 'OFFICIAL' : 'OUTLET',
  locator: `entry ${at}`,
  note: 'The register says so.',
  start: YEARS[at % YEARS.length],
});

function ring() {
  return Array.from({ length: ENTITIES - 2 }, (_, at) => at + 1).flatMap((at) => [
    relation(`near-${at}`, 'MET_WITH', idOf(at), idOf(at + 1), at),
    relation(`far-${at}`, 'MET_WITH', idOf(at), idOf(1 + ((at * 37 + 11) % (ENTITIES - 2))), at),
  ]);
}

const hub = () =>
  Array.from({ length: HUB_RELATIONS }, (_, at) =>
    relation(`hub-${at}`, at % 4 === 0 ? 'SUPPLY_TALKS' : 'SUPPLY_DEAL', 'hub', `e${3 * (at + 1)}`, at),
  );

function relation(id: string, type: string, from: string, to: string, at: number) {
  const [first, second] = from === to ? [from, 'e2'] : [from, to];
  return { id, type, from: first, to: second, evidence: [statement(at)] };
}
