/** A small world of our own in which several records are of the same: what the doors are tried on. */
import type { Entity, Relation, RelationTypeTerm } from '../../server/model/types.ts';
import type { WriteBatch } from '../../server/store/port.ts';
import { ALWAYS, entity, evidence, relation, source, state, voice } from '../store/build.ts';

const type = (id: string, given: Partial<RelationTypeTerm>): RelationTypeTerm => ({
  id,
  label: id.toLowerCase().replaceAll('_', ' '),
  inverse: id.toLowerCase().replaceAll('_', ' '),
  noun: id.toLowerCase().replaceAll('_', ' '),
  directed: true,
  temporality: 'STATE',
  category: 'OTHER',
  fromKinds: [],
  toKinds: [],
  words: [],
  ...given,
});

const ENTITIES: Entity[] = [
  entity({
    id: 'quill',
    kind: 'Person',
    name: 'Thomas Quill',
    country: 'GB',
    properties: [{ name: 'birthDate', value: '1961-04-02' }],
    datasets: ['register'],
  }),
  entity({ id: 'quill-lobby', kind: 'Person', name: 'Quill, Tom', country: 'GB', datasets: ['lobby'] }),
  entity({ id: 'quilliam', kind: 'Person', name: 'Teresa Quilliam', datasets: ['lobby'] }),
  entity({
    id: 'ferro',
    kind: 'Company',
    name: 'Ferro Batteries Ltd',
    country: 'GB',
    externalIds: [{ scheme: 'lei', value: '5299000FERRO00000042' }],
    datasets: ['register'],
  }),
  entity({ id: 'ferro-lobby', kind: 'Company', name: 'Ferro Batteries Limited', datasets: ['lobby'] }),
  entity({
    id: 'ferro-list',
    kind: 'Company',
    name: 'FB Cells',
    country: 'CN',
    externalIds: [{ scheme: 'LEI', value: '5299000ferro00000042' }],
    datasets: ['lobby'],
  }),
  entity({
    id: 'ferro-two',
    kind: 'Company',
    name: 'Ferro Batteries II Ltd',
    country: 'GB',
    datasets: ['register'],
  }),
  entity({ id: 'halden', kind: 'Company', name: 'Halden Motors', country: 'DE', datasets: ['register'] }),
  entity({
    id: 'ministry',
    kind: 'Agency',
    name: 'Ministry of Transport',
    country: 'GB',
    datasets: ['lobby'],
  }),
];

const held = (given: Parameters<typeof state>[3] = {}) => [state('2025-01-01', 'REPORTED', ALWAYS, given)];

const RELATIONS: Relation[] = [
  relation({ id: 'leads', type: 'LEADS', from: 'quill', to: 'ferro', history: held() }),
  relation({
    id: 'met',
    type: 'MET',
    from: 'quill-lobby',
    to: 'ministry',
    dataset: 'lobby',
    history: held(),
  }),
  relation({ id: 'supplies', type: 'SUPPLIES', from: 'ferro', to: 'halden', history: held() }),
  relation({
    id: 'lobbies',
    type: 'LOBBIES',
    from: 'ferro-lobby',
    to: 'ministry',
    dataset: 'lobby',
    history: held(),
  }),
  relation({
    id: 'venture',
    type: 'SUPPLIES',
    from: 'ferro-list',
    to: 'halden',
    dataset: 'lobby',
    history: held(),
  }),
  relation({
    id: 'part',
    type: 'PART_OF',
    from: 'ferro-lobby',
    to: 'ferro',
    dataset: 'lobby',
    history: held(),
  }),
  relation({
    id: 'rumour',
    type: 'SUPPLIES',
    from: 'ferro-lobby',
    to: 'halden',
    dataset: 'lobby',
    history: [
      state('2025-01-01', 'DENIED', ALWAYS, {
        denies: [voice('minutes', { speaker: 'ferro-lobby', party: 'ferro-lobby' })],
      }),
    ],
  }),
];

export function worldBatch(): WriteBatch {
  return {
    vocabulary: {
      kinds: ['Agency', 'Company', 'Person'].map((id) => ({
        id,
        label: id,
        plural: `${id}s`,
        shape: 'ellipse',
        colour: id.toLowerCase(),
        icon: 'user',
        words: [id.toLowerCase()],
      })),
      relationTypes: [
        type('LEADS', { category: 'EMPLOYMENT', words: ['leads'] }),
        type('LOBBIES', { category: 'CONTACT' }),
        type('MET', { category: 'CONTACT', temporality: 'OCCURRENCE', directed: false, words: ['met'] }),
        type('PART_OF', { category: 'MEMBERSHIP' }),
        type('SUPPLIES', { category: 'PARTNERSHIP', words: ['partnered with'] }),
      ],
      categories: [{ id: 'PARTNERSHIP', label: 'Partnerships', words: ['partnered with'] }],
    },
    dataset: {
      id: 'register',
      title: 'A register',
      description: null,
      licence: null,
      version: null,
      writtenAt: '2026-01-01T00:00:00.000Z',
    },
    entities: ENTITIES,
    sources: [
      source({ id: 'wire', publisher: 'Wire', dataset: 'register' }),
      source({ id: 'minutes', publisher: 'Ministry', dataset: 'lobby' }),
    ],
    relations: RELATIONS,
    evidence: RELATIONS.map(({ id, from }) =>
      evidence({ id: `e-${id}`, relation: id, source: 'wire', speaker: from, publishedOn: '2025-01-01' }),
    ),
  };
}
