import type { GraphData, GraphEntity, GraphRelation, GraphVocabulary } from '../state/types.ts';
import { deniedWords } from './deniedMark.ts';
import { drawableAmong } from './drawable.ts';
import { stands } from './sureness.ts';

/** An entity in a sentence: "Ford, company. 9 relations: 2 partnerships, 3 talks, 1 denied." */
export function spoken(
  id: string,
  data: GraphData,
  entityIds: readonly string[],
  vocabulary: GraphVocabulary | null,
): string {
  if (!Object.hasOwn(data.entities, id)) return '';
  const relations = drawableAmong(data, entityIds).filter(
    (relation) => relation.from === id || relation.to === id,
  );
  return spokenEntity(data.entities[id]!, relations, vocabulary);
}

/** An entity in a sentence, when the relations that are drawn at it are known. */
export function spokenEntity(
  { name, kind }: Pick<GraphEntity, 'name' | 'kind'>,
  relations: readonly GraphRelation[],
  vocabulary: GraphVocabulary | null,
): string {
  const label = vocabulary?.kinds.find((term) => term.id === kind)?.label ?? kind;
  const opening = `${name}, ${label.toLocaleLowerCase()}.`;
  if (relations.length === 0) return `${opening} No relations in the view.`;
  const noun = relations.length === 1 ? 'relation' : 'relations';
  return `${opening} ${relations.length} ${noun}: ${parts(relations).join(', ')}.`;
}

/** A relation in a sentence: "Ford and Xiaomi: joint-venture talks, denied by both." */
export function spokenRelation(relation: GraphRelation, data: GraphData): string {
  const name = (id: string) => (Object.hasOwn(data.entities, id) ? data.entities[id]!.name : id);
  const status =
    relation.status === 'DENIED' ? deniedWords(relation, data.entities) : relation.status.toLowerCase();
  const since = relation.start && relation.startStated ? `, ${relation.start.words}` : '';
  const between = relation.directed
    ? `${name(relation.from)} ${relation.label} ${name(relation.to)}`
    : `${name(relation.from)} and ${name(relation.to)}: ${relation.noun}`;
  return `${between}, ${status}${since}.`;
}

function parts(relations: readonly GraphRelation[]): string[] {
  const counts = new Map<string, number>();
  for (const relation of relations) {
    const word = wordOf(relation);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const order = [...Object.keys(nouns), 'DENIED', 'DISPUTED', 'RETRACTED'];
  return [...counts]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([word, count]) => `${count} ${nouns[word]?.[count === 1 ? 0 : 1] ?? word.toLowerCase()}`);
}

const wordOf = (relation: GraphRelation): string => {
  if (relation.status === 'DISPUTED' || !stands(relation)) return relation.status;
  return Object.hasOwn(nouns, relation.category) ? relation.category : 'OTHER';
};

const nouns: Readonly<Record<string, readonly [string, string]>> = {
  PARTNERSHIP: ['partnership', 'partnerships'],
  TALKS: ['talks', 'talks'],
  CONTACT: ['contact', 'contacts'],
  EMPLOYMENT: ['position', 'positions'],
  OWNERSHIP: ['ownership', 'ownerships'],
  MEMBERSHIP: ['membership', 'memberships'],
  FUNDING: ['payment', 'payments'],
  FAMILY: ['family tie', 'family ties'],
  ATTENDANCE: ['attendance', 'attendances'],
  OPPOSITION: ['opposition', 'oppositions'],
  LEGAL: ['legal matter', 'legal matters'],
  OTHER: ['other', 'others'],
};
