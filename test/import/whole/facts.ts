import { expect } from '@jest/globals';
import type { ImportReport } from '../../../seeds/import/report.ts';
import type { Relation } from '../../../server/model/types.ts';
import type { GraphStore } from '../../../server/store/port.ts';

/** What went in, as the database has it. */
interface Held {
  store: GraphStore;
  report: ImportReport;
  relations: readonly Relation[];
  byType: (type: string) => readonly Relation[];
}

const context = () => ({ deadline: Date.now() + 30_000 });

/** What READMEs tell of a data set beyond its counts, and the traps that they warn of, by its first file or folder. */
const FACTS: Readonly<Record<string, (held: Held) => void | Promise<void>>> = {
  'trumpworld/trumpworld.csv': async ({ store, report, relations, byType }) => {
    expect(report.rows).toMatchObject({ read: 3_380, used: 3_380 });
    expect(byType('OWNS').length).toBeGreaterThan(334);
    const former = relations.filter(({ role }) => role === 'Former director');
    expect(former.map(({ type }) => type)).toEqual(Array.from(former, () => 'BOARD_MEMBER_OF'));
    expect(former.every(({ history }) => history.at(-1)?.end?.text === '[..2017-05-11]')).toBe(true);
    const filing = relations.find(({ role }) => role === 'President (as of 2016 FEC filing)');
    expect(filing).toMatchObject({ type: 'LEADS', history: [{ start: { text: '[..2016]' }, end: null }] });
    const [secretary] = byType('LEADS').filter(({ role }) => role === 'Secretary');
    expect(await store.entitiesByIds([secretary?.from ?? '', secretary?.to ?? ''], context())).toMatchObject([
      { kind: 'Person' },
      { kind: 'Agency' },
    ]);
  },
  // 185 meetings of 2012 know only the month, and Scottish days may be months.
  'uk-lobbying-iw/iw_uk2.csv': ({ report, relations, byType }) => {
    expect(report.rows).toMatchObject({ read: 509, used: 509 });
    const starts = relations.map(({ history }) => history.at(-1)?.start?.text ?? '');
    expect(starts).toContain('2012-05');
    expect(starts.filter((text) => /^2012-\d\d-01$/.test(text))).toEqual([]);
    expect(starts).toContain('[2023-02-11,2023-11-02]');
    expect(starts).toContain('2024-02-22');
    // Video conferences are no meetings in person.
    expect(byType('SPOKE_WITH').length).toBeGreaterThan(0);
    expect(byType('SPOKE_WITH').every(({ role }) => role === 'Video conference')).toBe(true);
    expect(byType('MET_WITH').some(({ role }) => role === 'Video conference')).toBe(false);
  },
  // Joint ventures out of the names of companies, and no traps.
  'na-ev-battery/post_ira_ev_supply_chain_investments.csv': async ({ store, report, byType }) => {
    expect(report.rows).toMatchObject({ read: 773, used: 773 });
    const nameOf = (id: string) => id.replace('na-ev-battery:company:', '');
    const ventures = byType('JOINT_VENTURE').map(({ from, to }) => [nameOf(from), nameOf(to)].join(' + '));
    for (const pair of [
      'ford + sk-innovation',
      'gm + lg-energy-solution',
      'gm + posco',
      'gm + samsung',
      'honda + lg',
    ])
      expect(ventures).toContain(pair);
    expect(ventures.some((pair) => /celgard|llc|eagle-mine|michigan-tech|powerco/.test(pair))).toBe(false);
    const traps = await store.entitiesByIds(
      ['na-ev-battery:company:celgard-llc', 'na-ev-battery:company:llc'],
      context(),
    );
    expect(traps.map((entity) => entity?.name ?? null)).toEqual(['Celgard, LLC', null]);
    // A plant for each row, and one more for each further builder that a row names.
    expect(byType('PLANT_IN')).toHaveLength(811);
    const built = byType('PLANT_IN').filter(({ from }) => /:(samsung|gm)$/.test(from));
    expect(built.some(({ amount }) => amount === null)).toBe(true);
    expect(byType('PLANT_IN').find(({ from }) => from.endsWith(':6k-energy'))?.amount?.currency).toBe('USD');
  },
  // Donations in euro, with their day and the day of their publication.
  'opensanctions-ftm/donations.csv': ({ report, relations }) => {
    expect(report).toMatchObject({ rows: { read: 292, used: 292 }, found: { evidence: 292 } });
    expect(relations.find(({ amount }) => amount?.value === 113_969.15)).toMatchObject({
      type: 'DONATED_TO',
      to: 'de-party-donations:organization:mlpd',
      history: [{ knownFrom: '2011-12-30', status: 'CONFIRMED', start: { text: '2011-12-28' } }],
    });
  },
  // Each member with a page as the source.
  'opensanctions-ftm/experts.csv': async ({ store, report }) => {
    expect(report).toMatchObject({ rows: { read: 14 }, found: { sources: 15 } });
    const [group] = await store.entitiesByIds(['eu-experts:group:e00124'], context());
    expect(group?.name).toBe("Groupe d'experts pour l'huile d'olive");
  },
  // 290 payments, one of them to two.
  'opensanctions-ftm/parteispenden.ftm.json': ({ report, byType }) => {
    expect(report.rows.read).toBe(475);
    expect(byType('PAID')).toHaveLength(291);
    expect(byType('PAID').every(({ amount }) => amount?.currency === 'EUR')).toBe(true);
    expect(byType('PAID').every(({ history }) => history.at(-1)?.start?.text)).toBe(true);
  },
  // 7,375 contacts, 8,352 limits, 3,963 gifts; only contacts in person are meetings, and 861 farms have no name.
  'si-lobby-contacts': ({ report, byType }) => {
    expect(report.rows.read).toBe(7_375 + 8_352 + 3_963);
    expect(report.reasons.find(({ reason }) => reason.startsWith('a farm'))?.count).toBe(861);
    const roles = (type: string) => new Set(byType(type).map(({ role }) => role?.toLowerCase()));
    expect(roles('MET_WITH')).toEqual(new Set(['osebno']));
    expect(roles('SPOKE_WITH')).toEqual(new Set(['po telefonu']));
  },
};

/** Checks what is known of a data set, where something is. */
export async function checkFacts(name: string, store: GraphStore, report: ImportReport): Promise<void> {
  const facts = FACTS[name];
  if (!facts) return;
  const ids = await store.idsOfDataset(report.dataset.id, 'relations', context());
  const relations: Relation[] = [];
  for (let at = 0; at < ids.length; at += 500)
    for (const one of await store.relationHistories(ids.slice(at, at + 500), context()))
      if (one) relations.push(one);
  await facts({ store, report, relations, byType: (type) => relations.filter((one) => one.type === type) });
}
