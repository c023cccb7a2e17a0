import { z } from 'zod';
import { InputError } from '../../server/errors.ts';
import type { Dataset, Vocabulary } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { lookUp } from '../../server/store/lookUp.ts';
import { patience } from '../../server/store/chunks.ts';
import type { Piece } from './parts.ts';
import { readers } from './records.ts';

/** What a file holds, as far as must be known before anything is written. */
export interface Checked {
  vocabulary: Vocabulary;
  datasets: Dataset[];
  counts: { entities: number; sources: number; relations: number; evidence: number };
}

/** The version of the file's shape that is understood. */
const VERSION = 1;
const MOST_PROBLEMS = 20;

/**
 * Reads the records of a Liaison file once and checks each, and every reference. Nothing is written.
 *
 * @throws InputError with the first problems, a line each.
 */
export async function checkFile(
  store: GraphStore,
  name: string,
  pieces: AsyncIterable<Piece>,
): Promise<Checked> {
  const problems: string[] = [];
  const tell = (at: string | null, problem: string) =>
    void problems.push(`${[name, at].filter((part) => part !== null).join(', ')}: ${problem}`);
  const known = { entities: new Set<string>(), sources: new Set<string>(), relations: new Set<string>() };
  const wanted = {
    entities: new Map<string, string | null>(),
    sources: new Map<string, string | null>(),
    relations: new Map<string, string | null>(),
  };
  const used = { kinds: new Map<string, string | null>(), types: new Map<string, string | null>() };
  const checked: Checked = {
    vocabulary: { kinds: [], relationTypes: [], categories: [] },
    datasets: [],
    counts: { entities: 0, sources: 0, relations: 0, evidence: 0 },
  };
  const head: Record<string, unknown> = {};
  const want = (what: keyof typeof wanted, id: string | null, at: string | null) => {
    if (id !== null && !wanted[what].has(id)) wanted[what].set(id, at);
  };
  const take = ({ part, value }: Piece, at: string | null) => {
    if (part === 'head') Object.assign(head, value);
    else if (part === 'vocabulary') checked.vocabulary = readers.vocabulary(value);
    else if (part === 'datasets') checked.datasets.push(readers.datasets(value));
    else if (part === 'entities') {
      const { id, kind } = readers.entities(value);
      if (known.entities.has(id)) tell(at, `the entity ${id} stands there twice.`);
      known.entities.add(id);
      used.kinds.set(kind, at);
    } else if (part === 'sources') {
      const { id, basedOn } = readers.sources(value);
      if (known.sources.has(id)) tell(at, `the source ${id} stands there twice.`);
      known.sources.add(id);
      for (const other of basedOn) want('sources', other, at);
    } else if (part === 'decisions') {
      const { kept, merged } = readers.decisions(value);
      for (const entity of [kept, ...merged]) want('entities', entity, at);
    } else {
      const { id, type, from, to, event, evidence, about, follows, amends } = readers.relations(value);
      if (known.relations.has(id)) tell(at, `the relation ${id} stands there twice.`);
      known.relations.add(id);
      used.types.set(type, at);
      for (const entity of [from, to, event]) want('entities', entity, at);
      for (const other of [about, follows, amends]) want('relations', other, at);
      for (const piece of evidence) {
        for (const entity of [piece.speaker, piece.onBehalfOf]) want('entities', entity, at);
        for (const source of [piece.source, piece.origin]) want('sources', source, at);
      }
      checked.counts.evidence += evidence.length;
    }
  };

  for await (const piece of pieces) {
    try {
      take(piece, placeOf(piece));
    } catch (error) {
      tell(
        placeOf(piece),
        `${piece.part === 'head' ? 'the head' : `one of the ${piece.part}`}: ${sentence(error)}`,
      );
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  refuseOthers(name, head);
  if (problems.length === 0) {
    const stored = await store.vocabulary(patience());
    const kinds = new Set([...stored.kinds, ...checked.vocabulary.kinds].map(({ id }) => id));
    const types = new Set([...stored.relationTypes, ...checked.vocabulary.relationTypes].map(({ id }) => id));
    for (const [kind, at] of used.kinds)
      if (!kinds.has(kind)) tell(at, `the kind ${kind} is not in the vocabulary.`);
    for (const [type, at] of used.types)
      if (!types.has(type)) tell(at, `the relation type ${type} is not in the vocabulary.`);
    await tellMissing(
      'entity',
      wanted.entities,
      known.entities,
      (ids) => store.entitiesByIds(ids, patience()),
      tell,
    );
    await tellMissing(
      'source',
      wanted.sources,
      known.sources,
      (ids) => store.sourcesByIds(ids, patience()),
      tell,
    );
    await tellMissing(
      'relation',
      wanted.relations,
      known.relations,
      (ids) => store.relationHistories(ids, patience()),
      tell,
    );
  }
  if (problems.length > 0)
    throw new InputError(`${problems.slice(0, MOST_PROBLEMS).join('\n')}\nNothing was written.`);
  checked.counts.entities = known.entities.size;
  checked.counts.sources = known.sources.size;
  checked.counts.relations = known.relations.size;
  return checked;
}

/** "line 5", "relations.csv, line 5"; null: nothing to say. */
function placeOf({ file, line }: Piece): string | null {
  const parts = [file, line === null ? undefined : `line ${line}`].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

function refuseOthers(name: string, { format, version }: Record<string, unknown>): void {
  if (format !== 'liaison')
    throw new InputError(
      `${name}: expected a Liaison file ("format": "liaison"), got another. docs/export.md describes it.`,
    );
  if (version !== VERSION)
    throw new InputError(
      `${name}: expected a Liaison file of version ${VERSION}, got version ${JSON.stringify(version) ?? 'none'}: it was made by another Liaison. Use that one, or a newer one than this.`,
    );
}

async function tellMissing<T extends { id: string }>(
  what: string,
  wanted: ReadonlyMap<string, string | null>,
  known: ReadonlySet<string>,
  read: (ids: string[]) => Promise<Array<T | null>>,
  tell: (at: string | null, problem: string) => void,
): Promise<void> {
  const missing = [...wanted.keys()].filter((id) => !known.has(id));
  const stored = await lookUp(missing, read);
  for (const id of missing)
    if (!stored.has(id))
      tell(
        wanted.get(id) ?? null,
        `names the ${what} ${id}, which is neither in the file nor in the database.`,
      );
}

function sentence(error: unknown): string {
  if (!(error instanceof z.ZodError)) return `${error instanceof Error ? error.message : String(error)}.`;
  const [issue] = error.issues;
  return `\`${issue?.path.join('.') || 'it'}\`: ${issue?.message ?? 'not as expected'}.`;
}
