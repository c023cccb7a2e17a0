import { BASES, STANCES } from '../../server/model/types.ts';
import type { Amount } from '../../server/model/types.ts';
import { collectVocabulary } from './collect-vocabulary.ts';
import type {
  DatasetDraft,
  Draft,
  Drafted,
  EntityDraft,
  LineDraft,
  RelationDraft,
  SourceDraft,
  VocabularyDraft,
} from './draft.ts';
import { choice, drafted, records, word } from './drafting.ts';
import { readFields } from './fields.ts';
import type { Fields } from './fields.ts';
import type { Problems } from './problems.ts';
import type { ReadSeeds } from './read.ts';
import { AMOUNT, DATASET, ENTITY, EVIDENCE, RELATION, SOURCE, TOP } from './shapes.ts';
import type { Tree } from './tree.ts';

/** Reads records out of the trees by their shapes; what has the wrong shape is a problem. */
export function collect({ folder, documents, vocabulary }: ReadSeeds, problems: Problems): Draft {
  const draft: Draft = {
    folder,
    datasets: [],
    base: emptyVocabulary(),
    added: emptyVocabulary(),
    entities: [],
    sources: [],
    relations: [],
  };
  for (const document of vocabulary) {
    const top = topOf(document, problems);
    collectVocabulary(top?.tree('vocabulary') ?? null, draft.base, problems);
  }
  for (const document of documents) {
    const top = topOf(document, problems);
    if (!top) continue;
    const dataset = top.tree('dataset');
    if (dataset) draft.datasets.push(...present(datasetOf(dataset, problems)));
    collectVocabulary(top.tree('vocabulary'), draft.added, problems);
    draft.entities.push(...records(top, 'entities', ENTITY, 'entity', entityOf, problems));
    draft.sources.push(...records(top, 'sources', SOURCE, 'source', sourceOf, problems));
    draft.relations.push(...records(top, 'relations', RELATION, 'relation', relationOf, problems));
  }
  return draft;
}

function topOf(document: Tree, problems: Problems): Fields | null {
  if (document.is === 'leaf' && document.value === null) return null;
  return readFields(document, TOP, 'a seed file', problems);
}

function datasetOf(tree: Tree, problems: Problems): Drafted<DatasetDraft> | null {
  const fields = readFields(tree, DATASET, 'the data set', problems);
  return (
    fields &&
    drafted(fields, {
      id: word(fields, 'id'),
      title: word(fields, 'title'),
      description: fields.text('description'),
      licence: fields.text('licence'),
      version: fields.text('version'),
    })
  );
}

function entityOf(fields: Fields): EntityDraft {
  return {
    id: word(fields, 'id'),
    kind: word(fields, 'kind'),
    name: word(fields, 'name'),
    aliases: [...new Set(fields.texts('aliases'))],
    country: fields.text('country'),
    summary: fields.text('summary'),
    date: fields.text('date'),
    place: fields.text('place'),
    url: fields.text('url'),
    externalIds: fields.pairs('externalIds').map(([scheme, value]) => ({ scheme, value })),
    properties: properties(fields),
  };
}

function sourceOf(fields: Fields): SourceDraft {
  return {
    id: word(fields, 'id'),
    publisher: fields.text('publisher'),
    title: word(fields, 'title'),
    url: fields.text('url'),
    publishedOn: fields.text('publishedOn'),
    basedOn: [...new Set(fields.texts('basedOn'))],
  };
}

function relationOf(fields: Fields, problems: Problems): RelationDraft {
  const what = `relation \`${word(fields, 'id')}\``;
  const amount = fields.tree('amount');
  const lines = fields.tree('evidence');
  if (lines?.is === 'list' && lines.items.length === 0)
    problems.error(
      lines.spot,
      `Expected at least one line of \`evidence\` in ${what}, found an empty list. Every relation says who says so.`,
    );
  return {
    id: word(fields, 'id'),
    type: word(fields, 'type'),
    from: word(fields, 'from'),
    to: word(fields, 'to'),
    role: fields.text('role'),
    amount: amount && amountOf(amount, what, problems),
    share: fields.number('share'),
    place: fields.text('place'),
    event: fields.text('event'),
    summary: fields.text('summary'),
    about: fields.text('about'),
    follows: fields.text('follows'),
    amends: fields.text('amends'),
    properties: properties(fields),
    evidence: records(fields, 'evidence', EVIDENCE, `evidence of ${what}`, lineOf, problems),
  };
}

function lineOf(fields: Fields): LineDraft {
  const source = word(fields, 'source');
  const origin = fields.text('origin');
  return {
    stance: choice(STANCES, fields.text('stance')) ?? 'SUPPORTS',
    basis: choice(BASES, fields.text('basis')) ?? 'OUTLET',
    speaker: fields.text('speaker'),
    attribution: fields.text('attribution'),
    onBehalfOf: fields.text('onBehalfOf'),
    locator: fields.text('locator'),
    note: fields.text('note'),
    start: fields.text('start'),
    end: fields.text('end'),
    publishedOn: fields.text('publishedOn'),
    key: fields.text('key'),
    retracts: fields.text('retracts'),
    source,
    origin,
  };
}

function amountOf(tree: Tree, what: string, problems: Problems): Amount | null {
  const fields = readFields(tree, AMOUNT, `\`amount\` of ${what}`, problems);
  const value = fields?.number('value') ?? null;
  return fields === null || value === null ? null : { value, currency: fields.text('currency') };
}

const properties = (fields: Fields) => fields.pairs('properties').map(([name, value]) => ({ name, value }));
const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);
const emptyVocabulary = (): VocabularyDraft => ({ kinds: [], relationTypes: [], categories: [] });
