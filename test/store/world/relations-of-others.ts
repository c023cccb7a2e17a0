/** What others did: what was taken back, is over, is planned, was forgotten, and a relation with itself. */
import type { Relation } from '../../../server/model/types.ts';
import { ALWAYS, date, relation, state, voice } from '../build.ts';

export const RELATIONS_OF_OTHERS: Relation[] = [
  // Reported, then taken back; only in the second data set.
  relation({
    id: 'poached',
    type: 'WORKS_FOR',
    from: 'ivanov',
    to: 'byd',
    role: 'Hauptingenieur',
    dataset: 'rumours',
    history: [
      state('2025-03-01', 'REPORTED', ['2025-03-01', '2025-03-31', '9999-12-31', '9999-12-31'], {
        knownUntil: '2025-04-01',
        start: date('2025-03', '2025-03-01', '2025-03-31'),
      }),
      state('2025-04-01', 'RETRACTED', ['2025-03-01', '2025-03-31', '9999-12-31', '9999-12-31'], {
        start: date('2025-03', '2025-03-01', '2025-03-31'),
        originals: 0,
        supports: [],
        firstPublished: null,
        lastReported: null,
      }),
    ],
  }),
  // Both ends are the same.
  relation({
    id: 'own-shares',
    type: 'OWNS',
    from: 'catl',
    to: 'catl',
    share: 0.01,
    history: [state('2025-01-01', 'REPORTED', ALWAYS, { lastReported: '2025-01-01' })],
  }),
  // Two of a type between the same two, at different times; the first is over, its end some day of 2023.
  relation({
    id: 'stake-1',
    type: 'OWNS',
    from: 'geely',
    to: 'byd',
    share: 0.1,
    history: [
      state('2021-05-01', 'CONFIRMED', ['2021-04-01', '2021-04-30', '2023-01-01', '2023-12-31'], {
        start: date('2021-04', '2021-04-01', '2021-04-30'),
        end: date('2023', '2023-01-01', '2023-12-31'),
      }),
    ],
  }),
  relation({
    id: 'stake-2',
    type: 'OWNS',
    from: 'geely',
    to: 'byd',
    share: 0.2,
    history: [
      state('2025-05-01', 'REPORTED', ['2025-04-01', '2025-04-30', '9999-12-31', '9999-12-31'], {
        start: date('2025-04', '2025-04-01', '2025-04-30'),
      }),
    ],
  }),
  relation({
    id: 'complaint',
    type: 'OPPOSES',
    from: 'trade-office',
    to: 'byd',
    summary: 'Denied by the party, officially supported.',
    history: [
      state('2025-09-01', 'DISPUTED', ['2025-09-01', '2025-09-01', '9999-12-31', '9999-12-31'], {
        start: date('2025-09-01', '2025-09-01', '2025-09-01'),
        originals: 2,
        denies: [voice('wire', { speaker: 'byd', party: 'byd' })],
      }),
    ],
  }),
  relation({
    id: 'cousins',
    type: 'FAMILY_OF',
    from: 'angstrom',
    to: 'ivanov',
    dataset: 'rumours',
    place: 'Göteborg',
    history: [
      state('2025-01-15', 'REPORTED', ALWAYS, { start: null, lastReported: null, firstPublished: null }),
    ],
  }),
  // Not begun for a long while, and possibly over the day it begins.
  relation({
    id: 'planned',
    type: 'SUPPLIES',
    from: 'catl',
    to: 'geely',
    history: [
      state('2025-10-01', 'REPORTED', ['2027-01-01', '2027-12-31', '2027-06-30', '2028-12-31'], {
        start: date('2027', '2027-01-01', '2027-12-31'),
        end: date('[2027-06-30..2028]', '2027-06-30', '2028-12-31'),
      }),
    ],
  }),
  // Nothing stood between two reports.
  relation({
    id: 'gap',
    type: 'SUPPLIES',
    from: 'catl',
    to: 'byd',
    history: [
      state('2024-01-01', 'REPORTED', ['2023-01-01', '2023-12-31', '9999-12-31', '9999-12-31'], {
        knownUntil: '2024-03-01',
        start: date('2023', '2023-01-01', '2023-12-31'),
      }),
      state('2025-01-01', 'REPORTED', ['2023-01-01', '2023-12-31', '9999-12-31', '9999-12-31'], {
        start: date('2023', '2023-01-01', '2023-12-31'),
        originals: 5,
      }),
    ],
  }),
  // All of its evidence was withdrawn: nothing is known of it on any day.
  relation({
    id: 'forgotten',
    type: 'OPPOSES',
    from: 'times',
    to: 'ford',
    summary: 'No longer stated anywhere.',
    history: [],
  }),
];
