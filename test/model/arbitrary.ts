import fc from 'fast-check';
import type { Evidence, Source } from '../../server/model/types.ts';
import { BASES } from '../../server/model/types.ts';
import { statement } from './world.ts';

/** Few days, so that statements often meet; each kind of date that a publication can bear. */
const PUBLISHED = [
  '2026-01-05',
  '2026-01-06',
  '2026-01-20',
  '2026-02-10',
  '2026-02-28',
  '2026-01',
  '2026-02',
  '2025-22',
  '[..2026-01-10]',
  '[2026-01-15..]',
  '[2026-01-04..2026-01-20]',
  '2026-01-10/2026-02-10',
  null,
];
const STARTS = [
  null,
  null,
  '2026-01',
  '2025',
  '2025~',
  '2025?',
  '[..2025-12]',
  '[2026-01-14..2026-01-20]',
  '2025-12-15',
  '2027',
  '2025-11/2026-01',
  '2026-01-13/..',
  '2025-06/',
  '../2025-12',
  '[2026-01-20..]',
];
const ENDS = [null, null, null, '2026-01', '2026-03-05', '[..2026-02]', '[2026-02..]', '2027', '2025-12~'];
const SOURCES = ['s1', 's2', 's3', 's4', 's5'];

/** Documents that may repeat each other, in circles too; two share a publisher. */
export const anySources: fc.Arbitrary<Map<string, Source>> = fc
  .tuple(...SOURCES.map(() => fc.subarray(SOURCES, { maxLength: 2 })))
  .map((basedOn) => {
    const all = SOURCES.map((id, index): Source => ({
      id,
      publisher: index === 0 ? null : index < 3 ? 'The Gazette' : id,
      title: id,
      url: null,
      publishedOn: null,
      basedOn: (basedOn[index] ?? []).filter((other) => other !== id),
      dataset: 'test',
    }));
    return new Map(all.map((source) => [source.id, source]));
  });

const piece = (index: number): fc.Arbitrary<Evidence> =>
  fc
    .record({
      stance: fc.constantFrom<Evidence['stance'][]>(
        'SUPPORTS',
        'SUPPORTS',
        'SUPPORTS',
        'DENIES',
        'DENIES',
        'RETRACTS',
      ),
      basis: fc.constantFrom(...BASES),
      speaker: fc.constantFrom(null, null, 'mill', 'ferry', 'watch'),
      onBehalfOf: fc.constantFrom(null, null, null, 'mill', 'watch'),
      attribution: fc.constantFrom(null, null, 'two people who know of it', 'the harbour master'),
      source: fc.constantFrom(...SOURCES),
      origin: fc.constantFrom(null, null, ...SOURCES),
      publishedOn: fc.constantFrom(...PUBLISHED),
      recordedAt: fc.constantFrom('2026-02-20T10:00:00.000Z', '2026-03-01T09:00:00.000Z'),
      start: fc.constantFrom(...STARTS),
      end: fc.constantFrom(...ENDS),
      withdrawnAt: fc.constantFrom(null, null, null, null, '2026-03-02T00:00:00.000Z'),
      target: fc.nat({ max: 20 }),
    })
    .map(({ target, ...said }) => {
      const retracts = said.stance === 'RETRACTS' && index > 0 ? `e${target % index}` : null;
      const end = said.start?.includes('/') ? null : said.end;
      return statement(`e${index}`, {
        ...said,
        end,
        retracts,
        stance: retracts === null && said.stance === 'RETRACTS' ? 'DENIES' : said.stance,
      });
    });

/** Up to seven statements about one relation; retractions name earlier ones, retractions among them. */
export const anyEvidence: fc.Arbitrary<Evidence[]> = fc
  .integer({ min: 0, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => piece(index))));
