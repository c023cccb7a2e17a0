/** A small world of our own in which several records are of the same: what the doors are tried on. */
import { foldAll } from '../../server/model/claims/foldAll.ts';
import type { Entity, Evidence, Relation, RelationTypeTerm } from '../../server/model/types.ts';
import type { WriteBatch } from '../../server/store/port.ts';
import { entity, evidence, relation, source } from '../store/build.ts';

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

const TYPES: RelationTypeTerm[] = [
  type('LEADS', { category: 'EMPLOYMENT', words: ['leads'] }),
  type('LOBBIES', { category: 'CONTACT' }),
  type('MET', { category: 'CONTACT', temporality: 'OCCURRENCE', directed: false, words: ['met'] }),
  type('PART_OF', { category: 'MEMBERSHIP' }),
  type('SUPPLIES', { category: 'PARTNERSHIP', words: ['partnered with'] }),
];

const SOURCES = [
  source({ id: 'wire', publisher: 'Wire', dataset: 'register' }),
  source({ id: 'minutes', publisher: 'Ministry', dataset: 'lobby' }),
];

const FACTS: Relation[] = [
  fact('leads', 'LEADS', 'quill', 'ferro', 'world'),
  fact('met', 'MET', 'quill-lobby', 'ministry', 'lobby'),
  fact('supplies', 'SUPPLIES', 'ferro', 'halden', 'world'),
  fact('lobbies', 'LOBBIES', 'ferro-lobby', 'ministry', 'lobby'),
  fact('venture', 'SUPPLIES', 'ferro-list', 'halden', 'lobby'),
  fact('part', 'PART_OF', 'ferro-lobby', 'ferro', 'lobby'),
  fact('rumour', 'SUPPLIES', 'ferro-lobby', 'halden', 'lobby'),
];

function fact(id: string, of: string, from: string, to: string, dataset: string): Relation {
  return relation({ id, type: of, from, to, dataset, history: [] });
}

/** The first end tells of each, the wire of a rumour that the first end denies. */
const EVIDENCE: Evidence[] = FACTS.flatMap(({ id, from }) => {
  const told = { relation: id, source: 'wire', publishedOn: '2025-01-01' };
  if (id !== 'rumour') return [evidence({ ...told, id: `e-${id}`, speaker: from })];
  return [
    evidence({ ...told, id: 'e-rumour' }),
    evidence({ ...told, id: 'e-denied', source: 'minutes', stance: 'DENIES', speaker: from }),
  ];
});

const RELATIONS = [
  ...foldAll({
    relations: new Map(FACTS.map(({ history: _none, ...facts }) => [facts.id, facts])),
    evidence: new Map(FACTS.map(({ id }) => [id, EVIDENCE.filter((piece) => piece.relation === id)])),
    others: new Map(),
    sources: new Map(SOURCES.map((one) => [one.id, one])),
    types: new Map(TYPES.map((one) => [one.id, one])),
    resolve: (id) => id,
  }).values(),
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
      relationTypes: TYPES,
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
    sources: SOURCES,
    relations: RELATIONS,
    evidence: EVIDENCE,
  };
}
