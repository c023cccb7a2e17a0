/**
 * A large real graph from beside the checkout, written as a folder of seeds: nobody's data is kept in this
 * repository, so where ../shared/datasets is not there, there is nothing to try.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv } from '../export/read-csv.ts';

const datasets = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared/datasets');

/** A real graph: where it lies, and what writes it as a folder of seeds. */
interface RealWorld {
  name: string;
  file: string;
  write: () => Promise<string>;
}

/** The graph of 2,669 people and organizations around one president, 3,380 relations, each with a source. */
export const trumpworld: RealWorld = {
  name: 'trumpworld',
  file: join(datasets, 'trumpworld/trumpworld.csv'),
  write: async () => folderOf('trumpworld', people(await readFile(trumpworld.file, 'utf8'))),
};

/** Whether a real graph is there; says so plainly where it is not. */
export function isThere({ name, file }: RealWorld): boolean {
  if (existsSync(file)) return true;
  console.log(`Not run: the real graph ${name} is not beside this checkout.`);
  return false;
}

interface World {
  entities: { id: string; kind: string; name: string }[];
  relations: { type: string; from: string; to: string; source: string; note: string }[];
}

function people(csv: string): World {
  const [, ...rows] = readCsv(`${csv.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n').trimEnd()}\r\n`);
  const entities = new Map<string, World['entities'][number]>();
  const entity = (type: string, name: string): string => {
    const key = JSON.stringify([type, name]);
    const known = entities.get(key);
    if (known) return known.id;
    const kind = type === 'Person' ? 'Person' : type === 'Federal Agency' ? 'Agency' : 'Organization';
    const made = { id: `n${entities.size}`, kind, name: name.replace(/\s+/gu, ' ').trim() };
    entities.set(key, made);
    return made.id;
  };
  const relations = rows.flatMap(([fromType, fromName, toType, toName, connection, sources]) => {
    if (!fromType || !fromName || !toType || !toName) return [];
    const [from, to] = [entity(fromType, fromName), entity(toType, toName)];
    const said = connection?.trim() || 'connected';
    return from === to
      ? []
      : [{ type: typeOf(said), from, to, source: sources?.trim() || 'none', note: said }];
  });
  return { entities: [...entities.values()], relations };
}

/** What a connection in words is nearest to; whatever else it says is its note. */
function typeOf(words: string): string {
  if (/owner|subsidiary|asset/iu.test(words)) return 'OWNS';
  if (/invest/iu.test(words)) return 'INVESTED_IN';
  if (/donor|donat/iu.test(words)) return 'DONATED_TO';
  if (/met with|meeting/iu.test(words)) return 'MET_WITH';
  return 'CONNECTED_TO';
}

/** Writes a world as a folder of seeds. Returns the folder; who asks for it removes it. */
async function folderOf(id: string, { entities, relations }: World): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `liaison-${id}-`));
  const write = (name: string, contents: object) =>
    writeFile(join(folder, `${name}.yaml`), JSON.stringify(contents));
  const sources = [...new Set(relations.map((relation) => relation.source))];
  const sourceIds = new Map(sources.map((source, at) => [source, `s${at}`]));
  await write('dataset', {
    dataset: { id, title: id, description: 'For a test.', licence: 'not ours', version: '1' },
    vocabulary: { relationTypes: [CONNECTED] },
  });
  await write('sources', {
    sources: sources.map((source) => ({
      id: sourceIds.get(source),
      publisher: 'As the list gives it',
      title: source.slice(0, 300),
      publishedOn: '2017-01-01',
    })),
  });
  await write('entities', { entities });
  await write('relations', {
    relations: relations.map(({ type, from, to, source, note }, at) => ({
      id: `r${at}`,
      type,
      from,
      to,
      evidence: [{ source: sourceIds.get(source), basis: 'OUTLET', locator: `row ${at + 2}`, note }],
    })),
  });
  return folder;
}

const CONNECTED = {
  id: 'CONNECTED_TO',
  label: 'connected to',
  inverse: 'connected to',
  noun: 'connection',
  directed: true,
  temporality: 'STATE',
  category: 'OTHER',
  fromKinds: [],
  toKinds: [],
  words: ['connected to'],
};
