import { CERTAINTIES, STATUSES } from '../../../model/types.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, sentenceCase } from '../../answer/words.ts';
import { totals } from '../../../queries/relations/relationCounts.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { query } from '../graphql.ts';
import { entitiesOf, sieve, wantedInWords } from '../wanted.ts';

const MOST = 500;
const MOST_NAMED = 12;

/** Entities of a kind or country; "the agency" where there are several offers them. */
export async function planEntities(
  desk: Desk,
  { wanted, definite, count, except }: Extract<Question, { form: 'ENTITIES' }>,
): Promise<Draft> {
  const where = {
    ...(wanted.kinds ? { kinds: wanted.kinds } : {}),
    ...(wanted.countries ? { countries: wanted.countries } : {}),
  };
  const page = await desk.reading.store.entities(where, 'NAME', { first: MOST }, desk.reading.read);
  const { fits, remark } = await sieve(
    desk,
    page.rows.map(({ id }) => id),
    wanted,
  );
  const left = new Set(except.flatMap(({ ids }) => ids));
  const found = page.rows.filter(({ id }) => fits.has(id) && !left.has(id));
  const rows = found.map(({ id, summary }) =>
    rowOf(desk, [], { entity: id, because: 'MATCH', reason: summary ?? '' }),
  );
  const noun = wantedInWords(desk, wanted, found.length) || 'entities';
  const names = found.slice(0, MOST_NAMED).map(({ name }) => name);
  const graphql = query(
    { ...desk },
    'entities',
    { where, first: MOST },
    '{ nodes { id name kind country summary } }',
  );
  if (definite && found.length > 1) {
    return {
      kind: 'CHOICES',
      sentence: `Which one? ${list(names, 'or')}${found.length > MOST_NAMED ? ' and others' : ''}.`,
      groups: [{ title: sentenceCase(noun), counted: false, rows }],
      readings: found
        .slice(0, MOST_NAMED)
        .map(({ name }) => ({ label: name, question: `What about ${name}?` })),
      graphql,
    };
  }
  const more = found.length > names.length ? ` and ${found.length - names.length} more` : '';
  return {
    sentence:
      found.length > 0
        ? `${sentenceCase(numberInWords(found.length))}${page.hasNext ? ' at least' : ''} ${noun} in this data: ${list(names)}${more}.${remark === null ? '' : ` ${remark}`}`
        : `No ${wantedInWords(desk, wanted, 1) || 'such entity'} is in this data.`,
    number: count || found.length > 0 ? found.length : null,
    groups: [{ title: sentenceCase(noun), counted: true, rows }],
    graphql,
  };
}

/** Several entities bear the name: which is meant is for the reader to say. */
export async function planChoose(
  desk: Desk,
  { named, question }: Extract<Question, { form: 'CHOOSE' }>,
): Promise<Draft> {
  const ids = await bestKnown(desk, named.ids);
  const told = new Map((await entitiesOf(desk, ids)).map((entity) => [entity.id, entity]));
  const rows = ids.map((entity) =>
    rowOf(desk, [], {
      entity,
      because: 'MATCH',
      reason: [
        desk.lexicon.names.kindOf(entity),
        told.get(entity)?.country,
        told.get(entity)?.summary,
        entity,
      ]
        .filter((part) => part != null)
        .join(', '),
    }),
  );
  const alike = new Set(rows.map(({ title }) => title)).size < rows.length;
  return {
    kind: 'CHOICES',
    sentence: `“${named.span.text}” can be ${list(
      rows.map(({ title, entity }) => (alike ? `${title} [${entity ?? ''}]` : title)),
      'or',
    )}${named.ids.length > ids.length ? `, and ${numberInWords(named.ids.length - ids.length)} more bear it` : ''}. Which one is meant?`,
    groups: [{ title: 'Which one?', counted: false, rows }],
    readings: rows.map(({ title, entity }) => ({
      label: alike ? `${title} [${entity ?? ''}]` : title,
      question: question.replace(named.span.text, `${title} [${entity ?? ''}]`),
    })),
    graphql: query(desk, 'entities', { where: { ids } }, '{ nodes { id name kind country } }'),
  };
}

/** Those of whom most is told, in the order in which they came where as much is told of each. */
async function bestKnown(desk: Desk, ids: readonly string[]): Promise<string[]> {
  const every = { statuses: [...STATUSES], certainties: [...CERTAINTIES] };
  const { store, read } = desk.reading;
  const relations = totals(await store.relationCounts(ids, every, desk.lens, read));
  return [...ids]
    .sort((one, other) => (relations.get(other) ?? 0) - (relations.get(one) ?? 0))
    .slice(0, MOST_NAMED);
}
