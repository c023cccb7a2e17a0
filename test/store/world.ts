/**
 * A small car world, told by hand: what both engines are asked about. Histories are written out,
 * not folded, so that the store is tested and not the rule. Every oddity that a store may trip
 * over stands here once: states that change with what is known, gaps, margins, open sides,
 * denials, retractions, widenings, a relation with itself, two of a kind between the same two, a
 * second data set, withdrawn evidence, names in four scripts.
 */
import type { Dataset, Entity, Evidence, Relation, Source } from '../../server/model/types.ts';
import type { WriteBatch } from '../../server/store/port.ts';
import { entity, evidence, source } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';
import { RELATIONS_OF_FORD } from './world/relations-of-ford.ts';
import { RELATIONS_OF_OTHERS } from './world/relations-of-others.ts';

export const DATASETS: Dataset[] = [
  {
    id: 'rumours',
    title: 'Rumours',
    description: null,
    licence: null,
    version: null,
    writtenAt: '2026-02-21T08:00:00.000Z',
  },
  {
    id: 'world',
    title: 'World',
    description: 'Cars',
    licence: 'CC0-1.0',
    version: '1',
    writtenAt: '2026-02-20T08:00:00.000Z',
  },
];

export const ENTITIES: Entity[] = [
  entity({
    id: 'ford',
    kind: 'Company',
    name: 'Ford',
    aliases: ['Ford Motor Company', '$F', '福特'],
    country: 'US',
    url: 'https://ford.example',
    externalIds: [{ scheme: 'wikidata', value: 'Q44294' }],
    properties: [{ name: 'sector', value: 'cars' }],
  }),
  entity({ id: 'catl', kind: 'Company', name: 'CATL', aliases: ['宁德时代'], country: 'CN' }),
  entity({
    id: 'byd',
    kind: 'Company',
    name: '比亚迪',
    aliases: ['BYD'],
    country: 'CN',
    datasets: ['rumours', 'world'],
  }),
  entity({ id: 'geely', kind: 'Company', name: 'Geely', country: 'CN' }),
  entity({
    id: 'xiaomi',
    kind: 'Company',
    name: '小米',
    aliases: ['Xiaomi'],
    country: 'CN',
    summary: 'Phones, and cars since 2024.',
  }),
  entity({ id: 'lonely', kind: 'Company', name: 'Éclair & Söhne' }),
  entity({
    id: 'farley',
    kind: 'Person',
    name: 'Jim Farley',
    aliases: ['James D. Farley Jr.'],
    country: 'US',
  }),
  entity({ id: 'ivanov', kind: 'Person', name: 'Алексей Иванов', country: 'RU', datasets: ['rumours'] }),
  entity({ id: 'angstrom', kind: 'Person', name: 'Ångström', country: 'SE', datasets: ['rumours'] }),
  entity({
    id: 'trade-office',
    kind: 'Agency',
    name: 'Office of the Trade Representative',
    aliases: ['USTR'],
    country: 'US',
  }),
  entity({ id: 'show', kind: 'Event', name: 'Auto Show', date: '2026-01', place: 'Detroit', country: 'US' }),
  entity({ id: 'times', kind: 'Publication', name: 'Times', country: 'GB' }),
];

export const SOURCES: Source[] = [
  source({
    id: 'wire',
    publisher: 'Wire',
    title: 'Car makers talk',
    url: 'https://wire.example/1',
    publishedOn: '2026-02-14',
  }),
  source({
    id: 'paper',
    publisher: 'Paper',
    title: '汽车制造商',
    publishedOn: '2026-02-15',
    basedOn: ['wire', 'filing'],
  }),
  source({ id: 'filing', publisher: null, title: 'A filing', publishedOn: '2024-06-01' }),
  source({ id: 'blog', publisher: 'Blog', title: 'Rumours', dataset: 'rumours' }),
  source({ id: 'unread', title: 'Nothing was found in it' }),
];

export const RELATIONS: Relation[] = [...RELATIONS_OF_FORD, ...RELATIONS_OF_OTHERS];

export const EVIDENCE: Evidence[] = [
  evidence({
    id: 'e-licence-1',
    relation: 'licence',
    source: 'paper',
    origin: 'wire',
    publishedOn: '2024-02-10',
    basis: 'ANONYMOUS',
    attribution: 'people who would not be named',
    locator: 'paragraph 5',
    note: 'Ford has licensed cells. 福特',
    start: '2024-02',
  }),
  evidence({
    id: 'e-licence-2',
    relation: 'licence',
    source: 'filing',
    publishedOn: '2024-06-01',
    basis: 'OFFICIAL',
    speaker: 'ford',
    onBehalfOf: 'ford',
    start: '2024-02-05',
  }),
  evidence({ id: 'e-licence-3', relation: 'licence', source: 'wire', publishedOn: '2026-02-14' }),
  // Open: public when it was recorded. A month: public by its last day. The same day as another.
  evidence({
    id: 'e-licence-4',
    relation: 'licence',
    source: 'paper',
    publishedOn: '2026-01/..',
    recordedAt: '2026-02-20T23:59:59.000Z',
  }),
  evidence({
    id: 'e-licence-5',
    relation: 'licence',
    source: 'blog',
    publishedOn: '2024-06',
    stance: 'DENIES',
    dataset: 'rumours',
  }),
  evidence({
    id: 'e-licence-0',
    relation: 'licence',
    source: 'unread',
    publishedOn: '2024-06-01',
    withdrawnAt: '2026-02-21T00:00:00.000Z',
  }),
  evidence({
    id: 'e-venture-1',
    relation: 'venture',
    source: 'paper',
    origin: 'wire',
    publishedOn: '2026-01-30',
  }),
  evidence({
    id: 'e-venture-2',
    relation: 'venture',
    source: 'wire',
    publishedOn: '2026-02-01',
    stance: 'DENIES',
    speaker: 'ford',
    basis: 'OFFICIAL',
  }),
  evidence({
    id: 'e-venture-3',
    relation: 'venture',
    source: 'wire',
    publishedOn: '2026-02-03',
    stance: 'DENIES',
    speaker: 'xiaomi',
    basis: 'OFFICIAL',
  }),
  evidence({
    id: 'e-poached-1',
    relation: 'poached',
    source: 'blog',
    publishedOn: '2025-03-01',
    dataset: 'rumours',
  }),
  evidence({
    id: 'e-poached-2',
    relation: 'poached',
    source: 'blog',
    publishedOn: '2025-04-01',
    stance: 'RETRACTS',
    retracts: 'e-poached-1',
    dataset: 'rumours',
  }),
  // No date at all.
  evidence({
    id: 'e-cousins',
    relation: 'cousins',
    source: 'blog',
    onBehalfOf: 'ivanov',
    recordedAt: '2025-01-15T12:00:00.000Z',
    dataset: 'rumours',
  }),
  evidence({
    id: 'e-forgotten',
    relation: 'forgotten',
    source: 'unread',
    speaker: 'xiaomi',
    publishedOn: '2020',
    withdrawnAt: '2026-02-21T00:00:00.000Z',
  }),
];

/** The world as it is written: everything, and the second data set (a batch carries one). */
export function worldBatches(): WriteBatch[] {
  const [rumours, world] = DATASETS;
  return [
    {
      vocabulary: VOCABULARY,
      dataset: world,
      entities: ENTITIES,
      sources: SOURCES,
      relations: RELATIONS,
      evidence: EVIDENCE,
    },
    { dataset: rumours },
  ];
}
