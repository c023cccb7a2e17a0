import { CATEGORIES, CERTAINTIES, STATUSES } from '../model/types.ts';
import type { Category } from '../model/types.ts';
import type { Reading } from '../queries/context.ts';
import { lensOf } from '../queries/lens.ts';
import { typeTerm } from '../queries/vocabularyTerms.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** Questions about one entity that the data hold an answer to, by the relations that it has. */
export async function askableOf(reading: Reading, lexicon: Lexicon, id: string): Promise<string[]> {
  const query = { statuses: [...STATUSES], certainties: [...CERTAINTIES] };
  const vocabulary = await reading.vocabulary();
  const counts = await reading.store.relationCounts([id], query, lensOf({}, reading.today), reading.read);
  const held = new Set(
    counts
      .filter(({ type }) => typeTerm(vocabulary, type).category !== 'CONTACT' || type === 'MET_WITH')
      .map(({ type }) => typeTerm(vocabulary, type).category),
  );
  const denied = counts.some(({ status }) => status === 'DENIED' || status === 'DISPUTED');
  const name = lexicon.names.mainName(id);
  const kind = lexicon.names.kindOf(id) ?? '';
  const asked = CATEGORIES.filter((category) => held.has(category)).flatMap(
    (category) => ABOUT[category]?.(name, kind) ?? [],
  );
  const any = counts.length > 0 && asked.length === 0 ? [`How many relations does ${name} have?`] : [];
  return [...asked, ...(denied ? [`What is denied about ${name}?`] : []), ...any];
}

const ABOUT: Partial<Record<Category, (name: string, kind: string) => string[]>> = {
  PARTNERSHIP: (name) => [`Who are the partners of ${name}?`],
  TALKS: (name) => [`Who is ${name} in talks with?`],
  CONTACT: (name) => [`Who met ${name}?`],
  EMPLOYMENT: (name, kind) => [kind === 'Person' ? `What does ${name} do?` : `Who works for ${name}?`],
  ATTENDANCE: (name, kind) => (kind === 'Event' || kind === 'Meeting' ? [`Who attended ${name}?`] : []),
};

const MOST_LOOKED_AT = 200;
const MOST_KNOWN = 12;

/** Questions about those whom most of the best supported relations are of. */
export async function wellKnownQuestions(reading: Reading, lexicon: Lexicon): Promise<string[]> {
  const { store, read, today } = reading;
  const query = { statuses: ['CONFIRMED' as const, 'REPORTED' as const], certainties: [...CERTAINTIES] };
  const { rows } = await store.relations(
    query,
    'SUPPORT',
    { first: MOST_LOOKED_AT },
    lensOf({}, today),
    read,
  );
  const counts = new Map<string, number>();
  for (const { from, to } of rows) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const known = [...counts].sort(([one, mine], [other, theirs]) => theirs - mine || (one < other ? -1 : 1));
  const found: string[] = [];
  for (const [id] of known.slice(0, MOST_KNOWN)) found.push(...(await askableOf(reading, lexicon, id)));
  return [...new Set(found)];
}
