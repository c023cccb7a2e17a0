import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STATUSES, type HistoryState } from '../../server/model/types.ts';
import { stateOf, stateText } from '../../server/store/neo4j/rows/history.ts';
import { stateColumns } from '../../server/store/neo4j/rows/states.ts';
import { stateOf as stateOfRow, storedState } from '../../server/store/sqlite/rows.ts';
import { marginInWords } from '../../server/model/claims/margin.ts';
import { parseEdtf } from '../../server/model/dates/edtf.ts';
import { ALWAYS, state } from './build.ts';

const DAYS = ['2024-01-01', '2025-01-01', '2025-06-30', '9999-12-31'];
const day = fc.constantFrom(...DAYS);
const maybe = fc.option(day);
const shown = fc.option(
  fc.oneof(
    fc.constantFrom('2025-01', '2025-12~', '[..2025-12]', '2025-11/2026-01').map(parseEdtf),
    // What bears other days than its text would be read with, and what is no date at all.
    fc.record({ text: fc.constantFrom('2025-01', 'last spring', ''), earliest: maybe, latest: maybe }),
  ),
);
const maybeText = fc.option(fc.constantFrom('mill', 'two people who "know"', ''));
const voices = fc.array(
  fc.record({
    source: fc.constantFrom('s1', 's2'),
    basis: fc.constantFrom('OFFICIAL' as const, 'OUTLET' as const),
    speaker: maybeText,
    attribution: maybeText,
    party: maybeText,
  }),
  { maxLength: 3 },
);
const maybeStatus = fc.option(fc.constantFrom(...STATUSES));
const margin: fc.Arbitrary<Pick<HistoryState, 'margin' | 'between'>> = fc.oneof(
  fc.constantFrom({ margin: null }, { margin: 'A sentence of its own.' }, { margin: '' }),
  fc
    .record({ surely: maybeStatus, perhaps: maybeStatus })
    .chain((between) =>
      fc
        .constantFrom(marginInWords(between), 'Said otherwise.', null)
        .map((said) => ({ margin: said, between })),
    ),
);
const anyState = fc
  .record({
    knownFrom: day,
    knownUntil: maybe,
    status: fc.constantFrom(...STATUSES),
    rule: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    originals: fc.nat({ max: 2_000_000 }),
    start: shown,
    startStated: fc.boolean(),
    end: shown,
    holds: fc.record({ startEarliest: day, startLatest: day, endEarliest: day, endLatest: day }),
    firstPublished: maybe,
    lastReported: maybe,
    supports: voices,
    denies: voices,
  })
  .chain((known) => margin.map((said): HistoryState => ({ ...known, ...said })));

test('a state comes back as it was from what either engine holds of it', () => {
  fc.assert(
    fc.property(anyState, (given) => {
      expect(stateOf(stateText(given), stateColumns(given))).toEqual(given);
      expect(
        stateOfRow(JSON.parse(JSON.stringify(storedState(given))) as ReturnType<typeof storedState>),
      ).toEqual(given);
    }),
  );
});

test('what mostly is so takes no room', () => {
  const text = stateText({
    ...state('2025-06-30', 'REPORTED', ALWAYS, {}),
    rule: 4,
    originals: 1,
    start: parseEdtf('2025-01'),
    startStated: true,
    firstPublished: '2025-06-30',
    lastReported: '2025-06-30',
    supports: [{ source: 's1', basis: 'OUTLET', speaker: null, attribution: null, party: null }],
    denies: [],
  });
  expect(text).toBe('[1,4,1,[["s1","OUTLET"]],"2025-01"]');
});
