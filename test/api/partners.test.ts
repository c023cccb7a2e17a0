import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadDeals, loadFordChina } from './support/worlds.ts';

interface Row {
  entity: { name: string };
  because: string;
  reason: string;
  certainty: string;
  lastReported: string | null;
  relations: Array<{ id: string; status: string; evidence: { totalCount: number } }>;
}
interface Partners {
  sentence: string;
  rule: string;
  lens: { asOf: string; knownBy: string };
  partnered: Row[];
  inTalks: Row[];
  notCounted: Row[];
}

eachEngine('partners', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    await loadDeals(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  async function partners(given: string): Promise<Partners> {
    const row =
      'entity { name } because reason certainty lastReported relations { id status evidence { totalCount } }';
    const answer = await api.ask(
      `{ partners(${given}) { sentence rule lens { asOf knownBy } partnered { ${row} } inTalks { ${row} } notCounted { ${row} } } }`,
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.partners as Partners;
  }
  const names = (rows: Row[]) => rows.map(({ entity }) => entity.name);
  const because = (rows: Row[]) => Object.fromEntries(rows.map((row) => [row.entity.name, row.because]));

  describe('which Chinese firms is Ford partnered with, as of 15 February 2026', () => {
    let answer: Partners;
    beforeAll(async () => {
      answer = await partners('of: "ford", country: "CN", asOf: "2026-02-15"');
    });

    it('partnered: CATL and BYD, both reported, each with its sources', () => {
      expect(names(answer.partnered).sort()).toEqual(['BYD', 'CATL']);
      for (const row of answer.partnered) {
        expect(row).toMatchObject({ because: 'IN_FORCE', certainty: 'CERTAIN', lastReported: '2026-02-14' });
        expect(row.relations.map(({ status }) => status)).toEqual(['REPORTED']);
        expect(row.relations[0]?.evidence.totalCount).toBeGreaterThan(0);
      }
    });
    it('in talks: BYD and Geely', () => {
      expect(names(answer.inTalks).sort()).toEqual(['BYD', 'Geely']);
      expect(answer.inTalks.every((row) => row.because === 'ONLY_TALKS')).toBe(true);
    });
    it('not counted: Xiaomi, with who reports and who denies', () => {
      expect(because(answer.notCounted)).toEqual({ Xiaomi: 'DENIED' });
      const reason = answer.notCounted[0]?.reason ?? '';
      for (const name of ['Financial Times', 'Ford', 'Xiaomi']) expect(reason).toContain(name);
    });
    it('says so in a sentence, with the month of the last report', () => {
      expect(answer.sentence).toMatch(
        /^Two, as last reported in February 2026: BYD and CATL\. Talks are reported with/,
      );
      expect(answer.sentence).toMatch(/One report, about Xiaomi, is denied by both sides\.$/);
      expect(answer.sentence).not.toContain('NIO');
    });
    it('tells the widening of the licence inside its row, and does not count it again', () => {
      const catl = answer.partnered.find(({ entity }) => entity.name === 'CATL');
      expect(catl?.reason).toContain('widened in December 2025 to stationary power systems');
      expect(catl?.relations.map(({ id }) => id)).toEqual(['catl-ford-licence']);
    });
    it('names the rule and the lens', () => {
      expect(answer.rule).toContain('Not counted');
      expect(answer.lens.asOf).toBe('2026-02-15');
    });
  });

  it('gives the same partners by the other end', async () => {
    const answer = await partners('of: "catl", asOf: "2026-02-15"');
    expect(names(answer.partnered)).toEqual(['Ford']);
  });

  it('at New Year 2026: CATL surely, BYD only possibly, Geely not a partner', async () => {
    const answer = await partners('of: "ford", country: "CN", asOf: "2026-01-01"');
    expect(names(answer.partnered)).toEqual(['CATL']);
    expect(because(answer.notCounted)).toMatchObject({ BYD: 'ONLY_POSSIBLE', Xiaomi: 'DENIED' });
    expect(answer.sentence).toContain(
      'Possibly also BYD; possibly in talks: Geely. The dates leave it open.',
    );
  });

  it('knows of nothing before the first report', async () => {
    const answer = await partners('of: "ford", country: "CN", asOf: "2026-02-15", knownBy: "2026-01-31"');
    expect([...answer.partnered, ...answer.inTalks, ...answer.notCounted]).toEqual([]);
    expect(answer.sentence).toBe(
      'None: no company from China is reported as a partner of Ford on 15 February 2026.',
    );
  });

  describe('every way to stand to Acme, as of 10 June 2025', () => {
    let answer: Partners;
    beforeAll(async () => {
      answer = await partners('of: "acme", kind: null, asOf: "2025-06-10"');
    });

    it('gives one row for a firm with two deals, the better supported one first', () => {
      const bolt = answer.partnered.find(({ entity }) => entity.name === 'Bolt');
      expect(bolt?.relations.map(({ id }) => id)).toEqual(['acme-bolt-supply', 'acme-bolt-licence']);
      expect(bolt?.reason).toContain('Supply deal for bolts, confirmed by Acme; renewed in May 2025');
    });
    it('orders rows by status, originals, name', () => {
      expect(names(answer.partnered)).toEqual(['Bolt', 'Ministry of Works']);
    });
    it('says why each of the others does not count', () => {
      expect(because(answer.notCounted)).toEqual({
        Cargo: 'ONLY_POSSIBLE',
        Delta: 'DISPUTED',
        Echo: 'ENDED',
        Fox: 'NOT_YET',
        Golf: 'RETRACTED',
        'India Motors': 'DENIED',
        Juliet: 'ONLY_POSSIBLE',
      });
    });
    it('leaves out the talks that led to a deal in force', () => {
      expect(names(answer.inTalks)).toEqual(['Hotel']);
      expect(JSON.stringify(answer)).not.toContain('acme-bolt-talks');
    });
    it('puts all of it into sentences', () => {
      expect(answer.sentence).toBe(
        'Two, as last reported in June 2025: Bolt and Ministry of Works. Talks are confirmed with Hotel. ' +
          'Possibly also Cargo; possibly in talks: Juliet. The dates leave it open. One report, about Delta, is disputed. ' +
          'One report, about India Motors, is denied by Acme. One report, about Golf, is taken back. ' +
          'Not begun by that day: a deal with Fox. Over by that day: a deal with Echo.',
      );
    });
    it('counts Golf until the report was taken back', async () => {
      const before = await partners('of: "acme", country: "DE", asOf: "2025-06-10", knownBy: "2025-06-10"');
      expect(names(before.partnered)).toContain('Golf');
    });
  });

  it('keeps to the kind and the country asked for', async () => {
    const answer = await partners('of: "acme", kind: "Agency", country: "de", asOf: "2025-06-10"');
    expect(names(answer.partnered)).toEqual(['Ministry of Works']);
    expect(answer.notCounted).toEqual([]);
  });

  it('says none for a company without deals, and null for none', async () => {
    const answer = await partners('of: "lonely", asOf: "2025-06-10"');
    expect(answer.sentence).toBe('None: no company is reported as a partner of Lonely on 10 June 2025.');
    expect((await api.ask('{ partners(of: "nobody") { sentence } }')).data).toEqual({ partners: null });
  });
});
