/** What Ford did, and with whom: deals, talks, denials. */
import type { Relation } from '../../../server/model/types.ts';
import { date, relation, state, voice } from '../build.ts';

export const RELATIONS_OF_FORD: Relation[] = [
  // Reported, later confirmed by a filing.
  relation({
    id: 'licence',
    type: 'LICENSING_DEAL',
    from: 'ford',
    to: 'catl',
    summary: 'Ford licenses battery know-how.',
    amount: { value: 3.5e9, currency: 'USD' },
    follows: 'licence-talks',
    properties: [{ name: 'product', value: 'battery cells' }],
    history: [
      state('2024-02-10', 'REPORTED', ['2024-02-01', '2024-02-29', '9999-12-31', '9999-12-31'], {
        knownUntil: '2024-06-01',
        start: date('2024-02', '2024-02-01', '2024-02-29'),
      }),
      state('2024-06-01', 'CONFIRMED', ['2024-02-05', '2024-02-05', '9999-12-31', '9999-12-31'], {
        start: date('2024-02-05', '2024-02-05', '2024-02-05'),
        originals: 3,
        lastReported: '2026-02-14',
        firstPublished: '2024-02-10',
        supports: [voice('filing', { speaker: 'ford', party: 'ford', basis: 'OFFICIAL' }), voice('wire')],
      }),
    ],
  }),
  relation({
    id: 'licence-wider',
    type: 'LICENSING_DEAL',
    from: 'ford',
    to: 'catl',
    summary: 'Widened to stationary storage.',
    amends: 'licence',
    history: [
      state('2026-02-14', 'REPORTED', ['2025-12-01', '2025-12-31', '9999-12-31', '9999-12-31'], {
        start: date('2025-12', '2025-12-01', '2025-12-31'),
      }),
    ],
  }),
  relation({
    id: 'licence-talks',
    type: 'TALKS_WITH',
    from: 'catl',
    to: 'ford',
    history: [
      state('2024-02-10', 'REPORTED', ['0000-01-01', '2023-11-30', '2024-02-01', '2024-02-29'], {
        start: date('[..2023-11]', null, '2023-11-30'),
        end: date('2024-02', '2024-02-01', '2024-02-29'),
        originals: 2,
      }),
    ],
  }),
  // No source gives a beginning: no later than first described.
  relation({
    id: 'batteries',
    type: 'SUPPLIES',
    from: 'byd',
    to: 'ford',
    role: 'Battery supplier',
    place: 'Köln',
    share: 0.25,
    history: [
      state('2025-06-30', 'CONFIRMED', ['0000-01-01', '2025-06-30', '9999-12-31', '9999-12-31'], {
        start: date('[..2025-06-30]', null, '2025-06-30'),
        startStated: false,
        originals: 2,
        lastReported: '2026-02-14',
      }),
    ],
  }),
  relation({
    id: 'battery-talks',
    type: 'TALKS_WITH',
    from: 'byd',
    to: 'ford',
    history: [
      state('2026-02-14', 'REPORTED', ['2026-01-01', '2026-01-31', '9999-12-31', '9999-12-31'], {
        start: date('2026-01', '2026-01-01', '2026-01-31'),
        originals: 2,
      }),
    ],
  }),
  // Perhaps public in January, surely from February on.
  relation({
    id: 'europe-talks',
    type: 'TALKS_WITH',
    from: 'ford',
    to: 'geely',
    summary: 'Manufacturing in Europe (València).',
    history: [
      state('2026-01-01', 'REPORTED', ['2025-06-01', '2025-08-31', '9999-12-31', '9999-12-31'], {
        knownUntil: '2026-02-01',
        margin: 'published some day in January 2026',
        between: { surely: null, perhaps: 'REPORTED' },
        start: date('2025-22', '2025-06-01', '2025-08-31'),
      }),
      state('2026-02-01', 'REPORTED', ['2025-06-01', '2025-08-31', '9999-12-31', '9999-12-31'], {
        start: date('2025-22', '2025-06-01', '2025-08-31'),
      }),
    ],
  }),
  // Reported, then denied by both.
  relation({
    id: 'venture',
    type: 'JOINT_VENTURE',
    from: 'ford',
    to: 'xiaomi',
    summary: 'A joint venture was said to be considered.',
    history: [
      state('2026-01-30', 'REPORTED', ['0000-01-01', '2026-01-30', '9999-12-31', '9999-12-31'], {
        knownUntil: '2026-02-01',
        start: date('[..2026-01-30]', null, '2026-01-30'),
        startStated: false,
      }),
      state('2026-02-01', 'DENIED', ['0000-01-01', '2026-01-30', '9999-12-31', '9999-12-31'], {
        start: date('[..2026-01-30]', null, '2026-01-30'),
        startStated: false,
        lastReported: '2026-01-30',
        denies: [voice('wire', { speaker: 'ford', party: 'ford', basis: 'OFFICIAL' })],
      }),
    ],
  }),
  relation({
    id: 'ford-denies',
    type: 'DENIED',
    from: 'ford',
    to: 'xiaomi',
    about: 'venture',
    history: [
      state('2026-02-01', 'CONFIRMED', ['2026-02-01', '2026-02-01', '9999-12-31', '9999-12-31'], {
        start: date('2026-02-01', '2026-02-01', '2026-02-01'),
      }),
    ],
  }),
  relation({
    id: 'xiaomi-denies',
    type: 'DENIED',
    from: 'xiaomi',
    to: 'ford',
    about: 'venture',
    history: [
      state('2026-02-03', 'CONFIRMED', ['2026-02-02', '2026-02-03', '9999-12-31', '9999-12-31'], {
        start: date('[2026-02-02..2026-02-03]', '2026-02-02', '2026-02-03'),
      }),
    ],
  }),
  relation({
    id: 'chief',
    type: 'WORKS_FOR',
    from: 'farley',
    to: 'ford',
    role: 'chief executive',
    history: [
      state('2020-10-01', 'CONFIRMED', ['2020-10-01', '2020-10-01', '9999-12-31', '9999-12-31'], {
        start: date('2020-10-01', '2020-10-01', '2020-10-01'),
        originals: 4,
      }),
    ],
  }),
  // Occurrences: some day of a month, one day.
  relation({
    id: 'met',
    type: 'MET_WITH',
    from: 'farley',
    to: 'trade-office',
    event: 'show',
    place: 'Detroit',
    history: [
      state('2026-02-14', 'REPORTED', ['2026-01-01', '2026-01-31', '9999-12-31', '9999-12-31'], {
        start: date('2026-01', '2026-01-01', '2026-01-31'),
      }),
    ],
  }),
  relation({
    id: 'visit',
    type: 'ATTENDED',
    from: 'farley',
    to: 'show',
    history: [
      state('2026-01-14', 'CONFIRMED', ['2026-01-14', '2026-01-14', '9999-12-31', '9999-12-31'], {
        start: date('2026-01-14', '2026-01-14', '2026-01-14'),
        originals: 2,
      }),
    ],
  }),
];
