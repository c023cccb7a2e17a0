/** What the three articles of February 2026 let a reader know, by the dates that they bear themselves. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CERTAINTIES, STATUSES, type Day } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { loadSeeds, patience } from './load.ts';

const ids = (text: string) => text.trim().split(/\s+/).sort();

/** What was said in public before the articles: a speech of 13 January, and what Farley said on stage in summer 2025. */
const SAID_BEFORE = `
  farley-visited-china farley-warned-of-competition-at-aspen trump-on-chinese-entry
`;

/** In Bloomberg's report of 14 February, as retold, or in the news brief of that day. */
const PUBLIC_ON_14 = `
  administration-divided-over-entry bloomberg-reported-on-farley byd-ford-battery-supply
  byd-ford-supply-talks byd-sells-in-mexico canada-plans-to-admit-chinese-evs catl-ford-licence
  catl-ford-licence-widened duffy-attended-detroit-show duffy-leads-dot duffy-serves-in-administration
  farley-administration-framework-talks farley-leads-ford farley-met-duffy farley-met-zeldin
  ford-administration-framework-talks ford-concerned-about-entry ford-geely-manufacturing-talks
  ford-raised-concerns-with-administration gm-opposes-chinese-entry gm-told-administration-of-opposition
  greer-attended-detroit-show greer-leads-ustr greer-met-farley greer-serves-in-administration
  truby-works-for-ford trump-leads-administration trump-spoke-at-detroit-economic-club
  zeldin-attended-detroit-show zeldin-leads-epa zeldin-serves-in-administration
`;

/**
 * Only in the Observer Net article or the newsletter, which appeared on some day from 14 to 28 February;
 * that Farley was at the show was reported on the 14th, and perhaps confirmed by Ford on that day already.
 */
const PERHAPS_PUBLIC_FROM_14 = `
  autopacific-surveyed-consumers byd-outsold-ford cabinet-members-visited-ford-booth
  dot-part-of-administration epa-part-of-administration farley-attended-detroit-show
  farley-drove-xiaomi-car farley-hosted-cabinet-members farley-seeks-collaboration-in-china
  farley-spoke-at-aspen farley-warned-of-threat-to-survival financial-times-reported-on-xiaomi
  ford-exhibited-at-detroit-show ford-plans-evs-against-byd qi-qian-wrote-for-observer-net
  ustr-part-of-administration ford-denies-xiaomi-jv ford-xiaomi-jv xiaomi-denies-ford-jv
`;

/** Known through a report that is only dated "by the end of February": an open beginning gives no margin. */
const PUBLIC_BY_28 = `
  williams-quoted-in-ars-technica
`;

eachEngine('ford-china, by what was known', (makeStore) => {
  let store: GraphStore;
  let all: string[];
  beforeAll(async () => {
    store = await makeStore();
    await loadSeeds(store, 'ford-china');
    all = await store.idsOfDataset('ford-china', 'relations', patience());
  }, 60_000);

  async function knownBy(day: Day): Promise<{
    certain: string[];
    possible: string[];
    unknown: string[];
    status: (id: string) => string | undefined;
  }> {
    const query = { statuses: [...STATUSES], certainties: [...CERTAINTIES] };
    const { rows } = await store.relations(
      query,
      'SUPPORT',
      { first: 500 },
      { asOf: day, knownBy: day },
      patience(),
    );
    const of = (certainty: string) =>
      rows
        .filter((row) => row.certainty === certainty)
        .map(({ id }) => id)
        .sort();
    const known = new Set(rows.map(({ id }) => id));
    return {
      certain: of('CERTAIN'),
      possible: of('POSSIBLE'),
      unknown: all.filter((id) => !known.has(id)).sort(),
      status: (id) => rows.find((row) => row.id === id)?.state.status,
    };
  }

  it('by 13 February: only what was said in public before', async () => {
    const { certain, possible, unknown } = await knownBy('2026-02-13');
    expect({ certain, possible, unknown }).toEqual({
      certain: ids(SAID_BEFORE),
      possible: [],
      unknown: ids(PUBLIC_ON_14 + PERHAPS_PUBLIC_FROM_14 + PUBLIC_BY_28),
    });
  });

  it.each(['2026-02-14', '2026-02-20', '2026-02-27'])(
    'by %s: Bloomberg and the brief surely, the two others perhaps',
    async (day) => {
      const { certain, possible, unknown } = await knownBy(day);
      expect({ certain, possible, unknown }).toEqual({
        certain: ids(SAID_BEFORE + PUBLIC_ON_14),
        possible: ids(PERHAPS_PUBLIC_FROM_14),
        unknown: ids(PUBLIC_BY_28),
      });
    },
  );

  it('by 28 February: all of it, surely', async () => {
    const { certain, possible, unknown } = await knownBy('2026-02-28');
    expect({ certain, possible, unknown }).toEqual({
      certain: ids(SAID_BEFORE + PUBLIC_ON_14 + PERHAPS_PUBLIC_FROM_14 + PUBLIC_BY_28),
      possible: [],
      unknown: [],
    });
  });

  describe('statuses', () => {
    it('the joint venture with Xiaomi was never anything but denied: report and denials are public by the same day', async () => {
      expect((await knownBy('2026-02-13')).status('ford-xiaomi-jv')).toBeUndefined();
      expect((await knownBy('2026-02-14')).status('ford-xiaomi-jv')).toBe('DENIED');
      expect((await knownBy('2026-02-28')).status('ford-xiaomi-jv')).toBe('DENIED');
    });
    it('the deals are reported, none confirmed', async () => {
      const { status } = await knownBy('2026-02-14');
      expect(
        [
          'catl-ford-licence',
          'catl-ford-licence-widened',
          'byd-ford-battery-supply',
          'byd-ford-supply-talks',
          'ford-geely-manufacturing-talks',
        ].map(status),
      ).toEqual(Array(5).fill('REPORTED'));
    });
    it('that Farley was at the show is reported on the 14th and confirmed by the 28th', async () => {
      expect([
        (await knownBy('2026-02-14')).status('farley-attended-detroit-show'),
        (await knownBy('2026-02-28')).status('farley-attended-detroit-show'),
      ]).toEqual(['REPORTED', 'CONFIRMED']);
    });
  });
});
