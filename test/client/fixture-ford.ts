import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { shortName } from '../../client/graph/shortName.ts';
import { parseEdtf } from '../../server/model/dates/edtf.ts';
import { dateInWords } from '../../server/model/dates/words.ts';
import type {
  GraphData,
  GraphEntity,
  GraphRelation,
  GraphVocabulary,
  Status,
} from '../../client/state/types.ts';

interface EntityRow {
  id: string;
  kind: string;
  name: string;
  aliases?: string[];
  country?: string;
}

interface RelationRow {
  id: string;
  type: string;
  from: string;
  to: string;
  about?: string;
  amends?: string;
  event?: string;
  summary?: string;
  evidence?: { source: string; basis: string; stance?: string; start?: string }[];
}

interface TypeRow {
  id: string;
  label: string;
  noun: string;
  directed: boolean;
  category: string;
}

const read = <Content>(path: string): Content =>
  parse(readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8')) as Content;

const { vocabulary: terms } = read<{
  vocabulary: { kinds: GraphVocabulary['kinds']; relationTypes: TypeRow[] };
}>('vocabulary.yaml');
const { entities } = read<{ entities: EntityRow[] }>('ford-china/entities.yaml');
const { relations } = read<{ relations: RelationRow[] }>('ford-china/relations.yaml');

/** How the shared vocabulary draws kinds. */
export const vocabulary: GraphVocabulary = {
  kinds: terms.kinds.map(({ id, label, plural, shape, colour }) => ({ id, label, plural, shape, colour })),
};

/** The data set ford-china in the shape that the page gets it, with statuses near enough to the server's. */
export const ford: GraphData = {
  entities: Object.fromEntries(entities.map((row) => [row.id, entityOf(row)])),
  relations: Object.fromEntries(relations.map((row) => [row.id, relationOf(row)])),
};

/** The entities that some drawn relation touches: what the opening view holds. */
export const linkedIds: string[] = entities
  .map(({ id }) => id)
  .filter((id) => relations.some((row) => row.from === id || row.to === id));

function entityOf(row: EntityRow): GraphEntity {
  const degree = relations.filter(
    (other) =>
      (other.from === row.id || other.to === row.id) &&
      other.type !== 'DENIED' &&
      !other.amends &&
      statusOf(other) !== 'DENIED',
  ).length;
  const short = shortName({ kind: row.kind, name: row.name, aliases: row.aliases ?? [] });
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    short,
    country: row.country ?? null,
    aliases: row.aliases ?? [],
    date: null,
    degree,
  };
}

function relationOf(row: RelationRow): GraphRelation {
  const type = terms.relationTypes.find(({ id }) => id === row.type)!;
  const start = row.evidence?.find((statement) => statement.start)?.start ?? null;
  const bounds = start ? parseEdtf(start) : null;
  return {
    id: row.id,
    type: row.type,
    label: type.label,
    noun: type.noun,
    directed: type.directed,
    category: type.category,
    from: row.from,
    to: row.to,
    status: statusOf(row),
    certainty: 'CERTAIN',
    start: bounds && { ...bounds, words: dateInWords(bounds) },
    startStated: start !== null,
    end: null,
    lastReported: '2026-02-14',
    originals: 1,
    summary: row.summary ?? null,
    deniedBy: relations.filter((other) => other.about === row.id).map((other) => other.from),
    amends: row.amends ?? null,
    event: row.event ?? null,
    sources: (row.evidence ?? []).map((statement) => statement.source),
  };
}

function statusOf(row: RelationRow): Status {
  if (relations.some((other) => other.about === row.id)) return 'DENIED';
  return row.evidence?.some((statement) => statement.basis === 'OFFICIAL') ? 'CONFIRMED' : 'REPORTED';
}
