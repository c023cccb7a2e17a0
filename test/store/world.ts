/**
 * A small car world, told by hand: what both engines are asked about. Histories are written out,
 * not folded, so that the store is tested and not the rule. Every oddity that a store may trip
 * over stands here once: states that change with what is known, gaps, margins, open sides,
 * denials, retractions, widenings, a relation with itself, two of a kind between the same two, a
 * second data set, withdrawn evidence, names in four scripts.
 */
import type { Dataset, Entity, Evidence, Relation, Source } from '../../server/model/types.ts';
import type { WriteBatch } from '../../server/store/port.ts';
import { ALWAYS, date, entity, evidence, relation, source, state, voice } from './build.ts';
import { VOCABULARY } from './vocabulary.ts';

export const DATASETS: Dataset[] = [
  { id: 'rumours', title: 'Rumours', description: null, licence: null, version: null, writtenAt: '2026-02-21T08:00:00.000Z' },
  { id: 'world', title: 'World', description: 'Cars', licence: 'CC0-1.0', version: '1', writtenAt: '2026-02-20T08:00:00.000Z' },
];

export const ENTITIES: Entity[] = [
  entity({ id: 'ford', kind: 'Company', name: 'Ford', aliases: ['Ford Motor Company', '$F', '福特'], country: 'US', url: 'https://ford.example', externalIds: [{ scheme: 'wikidata', value: 'Q44294' }], properties: [{ name: 'sector', value: 'cars' }] }),
  entity({ id: 'catl', kind: 'Company', name: 'CATL', aliases: ['宁德时代'], country: 'CN' }),
  entity({ id: 'byd', kind: 'Company', name: '比亚迪', aliases: ['BYD'], country: 'CN', datasets: ['rumours', 'world'] }),
  entity({ id: 'geely', kind: 'Company', name: 'Geely', country: 'CN' }),
  entity({ id: 'xiaomi', kind: 'Company', name: '小米', aliases: ['Xiaomi'], country: 'CN', summary: 'Phones, and cars since 2024.' }),
  entity({ id: 'lonely', kind: 'Company', name: 'Éclair & Söhne' }),
  entity({ id: 'farley', kind: 'Person', name: 'Jim Farley', aliases: ['James D. Farley Jr.'], country: 'US' }),
  entity({ id: 'ivanov', kind: 'Person', name: 'Алексей Иванов', country: 'RU', datasets: ['rumours'] }),
  entity({ id: 'angstrom', kind: 'Person', name: 'Ångström', country: 'SE', datasets: ['rumours'] }),
  entity({ id: 'trade-office', kind: 'Agency', name: 'Office of the Trade Representative', aliases: ['USTR'], country: 'US' }),
  entity({ id: 'show', kind: 'Event', name: 'Auto Show', date: '2026-01', place: 'Detroit', country: 'US' }),
  entity({ id: 'times', kind: 'Publication', name: 'Times', country: 'GB' }),
];

export const SOURCES: Source[] = [
  source({ id: 'wire', publisher: 'Wire', title: 'Car makers talk', url: 'https://wire.example/1', publishedOn: '2026-02-14' }),
  source({ id: 'paper', publisher: 'Paper', title: '汽车制造商', publishedOn: '2026-02-15', basedOn: ['wire', 'filing'] }),
  source({ id: 'filing', publisher: null, title: 'A filing', publishedOn: '2024-06-01' }),
  source({ id: 'blog', publisher: 'Blog', title: 'Rumours', dataset: 'rumours' }),
  source({ id: 'unread', title: 'Nothing was found in it' }),
];

export const RELATIONS: Relation[] = [
  // Reported, later confirmed by a filing.
  relation({
    id: 'licence', type: 'LICENSING_DEAL', from: 'ford', to: 'catl', summary: 'Ford licenses battery know-how.', amount: { value: 3.5e9, currency: 'USD' }, follows: 'licence-talks', properties: [{ name: 'product', value: 'battery cells' }],
    history: [
      state('2024-02-10', 'REPORTED', ['2024-02-01', '2024-02-29', '9999-12-31', '9999-12-31'], { knownUntil: '2024-06-01', start: date('2024-02', '2024-02-01', '2024-02-29') }),
      state('2024-06-01', 'CONFIRMED', ['2024-02-05', '2024-02-05', '9999-12-31', '9999-12-31'], { start: date('2024-02-05', '2024-02-05', '2024-02-05'), originals: 3, lastReported: '2026-02-14', firstPublished: '2024-02-10', supports: [voice('filing', { speaker: 'ford', party: 'ford', basis: 'OFFICIAL' }), voice('wire')] }),
    ],
  }),
  relation({ id: 'licence-wider', type: 'LICENSING_DEAL', from: 'ford', to: 'catl', summary: 'Widened to stationary storage.', amends: 'licence', history: [state('2026-02-14', 'REPORTED', ['2025-12-01', '2025-12-31', '9999-12-31', '9999-12-31'], { start: date('2025-12', '2025-12-01', '2025-12-31') })] }),
  relation({ id: 'licence-talks', type: 'TALKS_WITH', from: 'catl', to: 'ford', history: [state('2024-02-10', 'REPORTED', ['0000-01-01', '2023-11-30', '2024-02-01', '2024-02-29'], { start: date('[..2023-11]', null, '2023-11-30'), end: date('2024-02', '2024-02-01', '2024-02-29'), originals: 2 })] }),
  // No source gives a beginning: no later than first described.
  relation({ id: 'batteries', type: 'SUPPLIES', from: 'byd', to: 'ford', role: 'Battery supplier', place: 'Köln', share: 0.25, history: [state('2025-06-30', 'CONFIRMED', ['0000-01-01', '2025-06-30', '9999-12-31', '9999-12-31'], { start: date('[..2025-06-30]', null, '2025-06-30'), startStated: false, originals: 2, lastReported: '2026-02-14' })] }),
  relation({ id: 'battery-talks', type: 'TALKS_WITH', from: 'byd', to: 'ford', history: [state('2026-02-14', 'REPORTED', ['2026-01-01', '2026-01-31', '9999-12-31', '9999-12-31'], { start: date('2026-01', '2026-01-01', '2026-01-31'), originals: 2 })] }),
  // Perhaps public in January, surely from February on.
  relation({
    id: 'europe-talks', type: 'TALKS_WITH', from: 'ford', to: 'geely', summary: 'Manufacturing in Europe (València).',
    history: [
      state('2026-01-01', 'REPORTED', ['2025-06-01', '2025-08-31', '9999-12-31', '9999-12-31'], { knownUntil: '2026-02-01', margin: 'published some day in January 2026', start: date('2025-22', '2025-06-01', '2025-08-31') }),
      state('2026-02-01', 'REPORTED', ['2025-06-01', '2025-08-31', '9999-12-31', '9999-12-31'], { start: date('2025-22', '2025-06-01', '2025-08-31') }),
    ],
  }),
  // Reported, then denied by both.
  relation({
    id: 'venture', type: 'JOINT_VENTURE', from: 'ford', to: 'xiaomi', summary: 'A joint venture was said to be considered.',
    history: [
      state('2026-01-30', 'REPORTED', ['0000-01-01', '2026-01-30', '9999-12-31', '9999-12-31'], { knownUntil: '2026-02-01', start: date('[..2026-01-30]', null, '2026-01-30'), startStated: false }),
      state('2026-02-01', 'DENIED', ['0000-01-01', '2026-01-30', '9999-12-31', '9999-12-31'], { start: date('[..2026-01-30]', null, '2026-01-30'), startStated: false, lastReported: '2026-01-30', denies: [voice('wire', { speaker: 'ford', party: 'ford', basis: 'OFFICIAL' })] }),
    ],
  }),
  relation({ id: 'ford-denies', type: 'DENIED', from: 'ford', to: 'xiaomi', about: 'venture', history: [state('2026-02-01', 'CONFIRMED', ['2026-02-01', '2026-02-01', '9999-12-31', '9999-12-31'], { start: date('2026-02-01', '2026-02-01', '2026-02-01') })] }),
  relation({ id: 'xiaomi-denies', type: 'DENIED', from: 'xiaomi', to: 'ford', about: 'venture', history: [state('2026-02-03', 'CONFIRMED', ['2026-02-02', '2026-02-03', '9999-12-31', '9999-12-31'], { start: date('[2026-02-02..2026-02-03]', '2026-02-02', '2026-02-03') })] }),
  relation({ id: 'chief', type: 'WORKS_FOR', from: 'farley', to: 'ford', role: 'chief executive', history: [state('2020-10-01', 'CONFIRMED', ['2020-10-01', '2020-10-01', '9999-12-31', '9999-12-31'], { start: date('2020-10-01', '2020-10-01', '2020-10-01'), originals: 4 })] }),
  // Occurrences: some day of a month, one day.
  relation({ id: 'met', type: 'MET_WITH', from: 'farley', to: 'trade-office', event: 'show', place: 'Detroit', history: [state('2026-02-14', 'REPORTED', ['2026-01-01', '2026-01-31', '9999-12-31', '9999-12-31'], { start: date('2026-01', '2026-01-01', '2026-01-31') })] }),
  relation({ id: 'visit', type: 'ATTENDED', from: 'farley', to: 'show', history: [state('2026-01-14', 'CONFIRMED', ['2026-01-14', '2026-01-14', '9999-12-31', '9999-12-31'], { start: date('2026-01-14', '2026-01-14', '2026-01-14'), originals: 2 })] }),
  // Reported, then taken back; only in the second data set.
  relation({
    id: 'poached', type: 'WORKS_FOR', from: 'ivanov', to: 'byd', role: 'Hauptingenieur', dataset: 'rumours',
    history: [
      state('2025-03-01', 'REPORTED', ['2025-03-01', '2025-03-31', '9999-12-31', '9999-12-31'], { knownUntil: '2025-04-01', start: date('2025-03', '2025-03-01', '2025-03-31') }),
      state('2025-04-01', 'RETRACTED', ['2025-03-01', '2025-03-31', '9999-12-31', '9999-12-31'], { start: date('2025-03', '2025-03-01', '2025-03-31'), originals: 0, supports: [], firstPublished: null, lastReported: null }),
    ],
  }),
  // Both ends are the same.
  relation({ id: 'own-shares', type: 'OWNS', from: 'catl', to: 'catl', share: 0.01, history: [state('2025-01-01', 'REPORTED', ALWAYS, { lastReported: '2025-01-01' })] }),
  // Two of a type between the same two, at different times; the first is over, its end some day of 2023.
  relation({ id: 'stake-1', type: 'OWNS', from: 'geely', to: 'byd', share: 0.1, history: [state('2021-05-01', 'CONFIRMED', ['2021-04-01', '2021-04-30', '2023-01-01', '2023-12-31'], { start: date('2021-04', '2021-04-01', '2021-04-30'), end: date('2023', '2023-01-01', '2023-12-31') })] }),
  relation({ id: 'stake-2', type: 'OWNS', from: 'geely', to: 'byd', share: 0.2, history: [state('2025-05-01', 'REPORTED', ['2025-04-01', '2025-04-30', '9999-12-31', '9999-12-31'], { start: date('2025-04', '2025-04-01', '2025-04-30') })] }),
  relation({ id: 'complaint', type: 'OPPOSES', from: 'trade-office', to: 'byd', summary: 'Denied by the party, officially supported.', history: [state('2025-09-01', 'DISPUTED', ['2025-09-01', '2025-09-01', '9999-12-31', '9999-12-31'], { start: date('2025-09-01', '2025-09-01', '2025-09-01'), originals: 2, denies: [voice('wire', { speaker: 'byd', party: 'byd' })] })] }),
  relation({ id: 'cousins', type: 'FAMILY_OF', from: 'angstrom', to: 'ivanov', dataset: 'rumours', place: 'Göteborg', history: [state('2025-01-15', 'REPORTED', ALWAYS, { start: null, lastReported: null, firstPublished: null })] }),
  // Not begun for a long while, and possibly over the day it begins.
  relation({ id: 'planned', type: 'SUPPLIES', from: 'catl', to: 'geely', history: [state('2025-10-01', 'REPORTED', ['2027-01-01', '2027-12-31', '2027-06-30', '2028-12-31'], { start: date('2027', '2027-01-01', '2027-12-31'), end: date('[2027-06-30..2028]', '2027-06-30', '2028-12-31') })] }),
  // Nothing stood between two reports.
  relation({
    id: 'gap', type: 'SUPPLIES', from: 'catl', to: 'byd',
    history: [
      state('2024-01-01', 'REPORTED', ['2023-01-01', '2023-12-31', '9999-12-31', '9999-12-31'], { knownUntil: '2024-03-01', start: date('2023', '2023-01-01', '2023-12-31') }),
      state('2025-01-01', 'REPORTED', ['2023-01-01', '2023-12-31', '9999-12-31', '9999-12-31'], { start: date('2023', '2023-01-01', '2023-12-31'), originals: 5 }),
    ],
  }),
  // All of its evidence was withdrawn: nothing is known of it on any day.
  relation({ id: 'forgotten', type: 'OPPOSES', from: 'times', to: 'ford', summary: 'No longer stated anywhere.', history: [] }),
];

export const EVIDENCE: Evidence[] = [
  evidence({ id: 'e-licence-1', relation: 'licence', source: 'paper', origin: 'wire', publishedOn: '2024-02-10', basis: 'ANONYMOUS', attribution: 'people who would not be named', locator: 'paragraph 5', note: 'Ford has licensed cells. 福特', start: '2024-02' }),
  evidence({ id: 'e-licence-2', relation: 'licence', source: 'filing', publishedOn: '2024-06-01', basis: 'OFFICIAL', speaker: 'ford', onBehalfOf: 'ford', start: '2024-02-05' }),
  evidence({ id: 'e-licence-3', relation: 'licence', source: 'wire', publishedOn: '2026-02-14' }),
  // Open: public when it was recorded. A month: public by its last day. The same day as another.
  evidence({ id: 'e-licence-4', relation: 'licence', source: 'paper', publishedOn: '2026-01/..', recordedAt: '2026-02-20T23:59:59.000Z' }),
  evidence({ id: 'e-licence-5', relation: 'licence', source: 'blog', publishedOn: '2024-06', stance: 'DENIES', dataset: 'rumours' }),
  evidence({ id: 'e-licence-0', relation: 'licence', source: 'unread', publishedOn: '2024-06-01', withdrawnAt: '2026-02-21T00:00:00.000Z' }),
  evidence({ id: 'e-venture-1', relation: 'venture', source: 'paper', origin: 'wire', publishedOn: '2026-01-30' }),
  evidence({ id: 'e-venture-2', relation: 'venture', source: 'wire', publishedOn: '2026-02-01', stance: 'DENIES', speaker: 'ford', basis: 'OFFICIAL' }),
  evidence({ id: 'e-venture-3', relation: 'venture', source: 'wire', publishedOn: '2026-02-03', stance: 'DENIES', speaker: 'xiaomi', basis: 'OFFICIAL' }),
  evidence({ id: 'e-poached-1', relation: 'poached', source: 'blog', publishedOn: '2025-03-01', dataset: 'rumours' }),
  evidence({ id: 'e-poached-2', relation: 'poached', source: 'blog', publishedOn: '2025-04-01', stance: 'RETRACTS', retracts: 'e-poached-1', dataset: 'rumours' }),
  // No date at all.
  evidence({ id: 'e-cousins', relation: 'cousins', source: 'blog', recordedAt: '2025-01-15T12:00:00.000Z', dataset: 'rumours' }),
  evidence({ id: 'e-forgotten', relation: 'forgotten', source: 'unread', publishedOn: '2020', withdrawnAt: '2026-02-21T00:00:00.000Z' }),
];

/** The world as it is written: everything, and the second data set (a batch carries one). */
export function worldBatches(): WriteBatch[] {
  const [rumours, world] = DATASETS;
  return [
    { vocabulary: VOCABULARY, dataset: world, entities: ENTITIES, sources: SOURCES, relations: RELATIONS, evidence: EVIDENCE },
    { dataset: rumours },
  ];
}
