import { nodeBox } from '../../client/graph/nodeBox.ts';
import { layout } from '../../client/layout/layout.ts';
import { randomFrom } from '../../client/layout/random.ts';
import type { LayoutRequest } from '../../client/layout/types.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import type {
  GraphData,
  GraphEntity,
  GraphRelation,
  GraphVocabulary,
  View,
} from '../../client/state/types.ts';

/** A made-up network in the page's own terms, laid out as the page would. */
export interface Scene {
  data: GraphData;
  view: View;
  vocabulary: GraphVocabulary;
}

const kinds = [
  { id: 'Person', label: 'Person', plural: 'People', shape: 'ellipse', colour: 'person' },
  { id: 'Company', label: 'Company', plural: 'Companies', shape: 'round-rectangle', colour: 'company' },
  { id: 'Agency', label: 'Agency', plural: 'Agencies', shape: 'hexagon', colour: 'agency' },
  { id: 'Event', label: 'Event', plural: 'Events', shape: 'tag', colour: 'event' },
];
const categories = ['EMPLOYMENT', 'EMPLOYMENT', 'CONTACT', 'OWNERSHIP', 'PARTNERSHIP', 'TALKS', 'MEMBERSHIP'];
const statuses = ['CONFIRMED', 'REPORTED', 'REPORTED', 'REPORTED', 'DISPUTED', 'DENIED'] as const;

/** A connected network in which newcomers prefer those who have many neighbours; the same for the same seed. */
export function scene(size: number, edges: number, seed: number): Scene {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const ids = Array.from({ length: size }, (_, at) => `entity-${at}`);
  const relations: GraphRelation[] = [];
  const ends = [ids[0]!];
  for (let at = 1; relations.length < edges; at++) {
    const [from, to] = [at < size ? ids[at]! : pick(ids), pick(ends)];
    if (from === to) continue;
    ends.push(from, to);
    relations.push(relationOf(`relation-${at}`, from, to, pick(categories), pick(statuses)));
  }
  const degrees = new Map<string, number>();
  for (const id of relations.flatMap(({ from, to }) => [from, to]))
    degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const entities = ids.map((id, at) => entityOf(id, at, pick(kinds).id, (degrees.get(id) ?? 0) + (at % 3)));
  const data: GraphData = {
    entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])),
    relations: Object.fromEntries(relations.map((relation) => [relation.id, relation])),
  };
  const positions = layout(requestOf(data));
  return { data, view: { ...defaultView, entities: ids, positions }, vocabulary: { kinds } };
}

const shapes = new Map(kinds.map(({ id, shape }) => [id, shape]));

/** What the page would ask its layout worker for. */
export function requestOf({ entities, relations }: GraphData): LayoutRequest {
  const nodes = Object.values(entities).map((entity) => {
    const { width, above, below } = nodeBox(entity, shapes.get(entity.kind)!);
    return { id: entity.id, width, above, below, kind: entity.kind, day: null, fixed: null };
  });
  const edges = Object.values(relations).map(({ from, to, directed }) => ({
    from,
    to,
    directed,
    day: null,
  }));
  return { kind: 'network', nodes, edges, aspect: 1.6, seed: 1, centre: null };
}

/** Neighbours that an expansion of one entity brings in: `count` of them, linked to it and to nothing else. */
export function neighboursOf(anchor: string, count: number): GraphData {
  const ids = Array.from({ length: count }, (_, at) => `neighbour-${at}`);
  return {
    entities: Object.fromEntries(
      ids.map((id, at) => [id, entityOf(id, at, kinds[at % 4]!.id, 1 + (at % 5))]),
    ),
    relations: Object.fromEntries(
      ids.map((id, at) => [`to-${id}`, relationOf(`to-${id}`, id, anchor, categories[at % 7]!, 'REPORTED')]),
    ),
  };
}

const entityOf = (id: string, at: number, kind: string, degree: number): GraphEntity => ({
  id,
  kind,
  name: `${words[at % words.length]!} ${words[(at * 7 + 3) % words.length]!} ${at}`,
  short: `${words[at % words.length]![0]!}${at % 100}`,
  country: null,
  aliases: [],
  date: null,
  degree,
});

const words = ['River', 'Harbour', 'Copper', 'Meadow', 'Lantern', 'Orchard', 'Granite', 'Willow', 'Beacon'];

const relationOf = (
  id: string,
  from: string,
  to: string,
  category: string,
  status: GraphRelation['status'],
): GraphRelation => ({
  id,
  type: category,
  label: category.toLowerCase(),
  noun: category.toLowerCase(),
  directed: category === 'EMPLOYMENT' || category === 'OWNERSHIP',
  category,
  from,
  to,
  status,
  certainty: 'CERTAIN',
  start: null,
  startStated: false,
  end: null,
  lastReported: null,
  originals: 1,
  summary: null,
  deniedBy: [],
  amends: null,
  event: null,
});
