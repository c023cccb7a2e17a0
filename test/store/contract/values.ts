import { describe, expect, test } from '@jest/globals';
import { foldName } from '../../../server/model/names/fold.ts';
import { ALWAYS, date, entity, evidence, relation, source, state, voice } from '../build.ts';
import { ANY } from '../reference.ts';
import { soon, TODAY, useStore, type StoreUnderTest } from '../under-test.ts';

/** Texts that a careless store would read as something else. */
const TEXTS: Record<string, string> = {
  'a quote and a comment': `'; DROP TABLE entities; -- "`,
  Cypher: '}) MATCH (n) DETACH DELETE n //`$id`',
  'Lucene syntax': 'a AND (b OR NOT c) + - && || ! { } [ ] ^ " ~ * ? : \\ /',
  'a parameter': ':ids $ids ?1 @x {{filter}}',
  JSON: '{"a": ["\\u0000", null]}',
  'emoji and joined characters': '👩‍👩‍👧‍👦 🇨🇳 e\u0301 ﷽',
  'right to left': 'שלום \u202Eabc مرحبا',
  'line breaks and tabs': 'a\r\nb\tc\u2028d',
  'blanks only': '   ',
  'nothing at all': '',
  'signs that part columns and entries': '\u001D\u001E\u001Fa\u001Fb\u001Ec\u001Dd\u001F',
  'a sign that stands for null': '\u001D',
  'a number': '007',
  'a word that databases know': 'NULL',
  'a hundred thousand bytes': 'x福'.repeat(25_000),
};

export function describeValues(engine: StoreUnderTest): void {
  describe('values', () => {
    const store = useStore(engine);

    test.each(Object.keys(TEXTS))('%s comes back as it went in', async (name) => {
      const text = TEXTS[name]!;
      const id = `id ${text.slice(0, 100)}`;
      const written = {
        entity: entity({
          id,
          kind: 'Company',
          name: text,
          aliases: [text],
          summary: text,
          properties: [{ name: text, value: text }],
          externalIds: [{ scheme: text.slice(0, 100), value: text }],
        }),
        source: source({ id, title: text, publisher: text, url: text }),
        relation: relation({
          id,
          type: 'OWNS',
          from: id,
          to: 'ford',
          role: text,
          place: text,
          summary: text,
          properties: [{ name: text, value: text }],
          history: [
            state('2020-01-01', 'REPORTED', ALWAYS, {
              margin: text,
              supports: [voice(id, { attribution: text })],
            }),
          ],
        }),
        evidence: evidence({
          id,
          relation: id,
          source: id,
          origin: id,
          note: text,
          attribution: text,
          locator: text,
        }),
      };
      await store().write({
        entities: [written.entity],
        sources: [written.source],
        relations: [written.relation],
        evidence: [written.evidence],
      });
      expect(await store().entitiesByIds([id], soon())).toEqual([written.entity]);
      expect(await store().sourcesByIds([id], soon())).toEqual([written.source]);
      expect(await store().relationHistories([id], soon())).toEqual([written.relation]);
      expect(await store().evidenceByIds([id], soon())).toEqual([written.evidence]);
      expect(
        (await store().relationsOf([id], ANY, 'SUPPORT', { first: 5 }, TODAY, soon()))[0]!.rows[0]!.id,
      ).toBe(id);
      expect(
        (await store().evidenceOfSources([id], { knownBy: null }, { first: 5 }, soon()))[0]!.rows,
      ).toEqual([written.evidence]);
      expect((await store().names(soon())).filter((row) => row.entity === id).map((row) => row.name)).toEqual(
        [text, text],
      );
      const folded = foldName(text);
      if (folded !== '')
        expect(
          (
            await store().relations(
              { ...ANY, of: [id], text: folded },
              'SUPPORT',
              { first: 5 },
              TODAY,
              soon(),
            )
          ).rows,
        ).toHaveLength(1);
    });

    test.each(Object.keys(TEXTS))(
      '%s, where an id is expected, finds nothing and breaks nothing',
      async (name) => {
        const text = `none ${TEXTS[name]!}`;
        expect(await store().entitiesByIds([text], soon())).toEqual([null]);
        expect(await store().relationsByIds([text], TODAY, soon())).toEqual([null]);
        expect(
          await store().countEntities({ kinds: [text], countries: [text], datasets: [text] }, soon()),
        ).toBe(0);
        expect(
          await store().countRelations(
            { ...ANY, types: [text], datasets: [text], sources: [text] },
            TODAY,
            soon(),
          ),
        ).toBe(0);
        expect(
          await store().relations(ANY, 'SUPPORT', { first: 5, after: { key: '9', id: text } }, TODAY, soon()),
        ).toEqual({ rows: [], keys: [], hasNext: false });
        expect(await store().countEntities({ ids: ['ford'] }, soon())).toBe(1);
      },
    );

    test('numbers keep their precision', async () => {
      const written = [0, 1, 0.1 + 0.2, 1e21, 5e-324, -17.5, Number.MAX_SAFE_INTEGER].map((value, index) =>
        relation({
          id: `number-${index}`,
          type: 'OWNS',
          from: 'ford',
          to: 'catl',
          amount: { value, currency: null },
          share: index === 0 ? 0 : 1,
          history: [state('2020-01-01', 'REPORTED', ALWAYS, { originals: index * 1000 })],
        }),
      );
      await store().write({ relations: written });
      expect(
        await store().relationHistories(
          written.map(({ id }) => id),
          soon(),
        ),
      ).toEqual(written);
    });

    test('a history of many states, each found by its day', async () => {
      const days = Array.from({ length: 60 }, (_, index) =>
        new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
      );
      const history = days.map((day, index) =>
        state(day, index % 2 ? 'REPORTED' : 'DENIED', ALWAYS, {
          knownUntil: days[index + 1] ?? null,
          originals: index,
          start: date(day, day, day),
        }),
      );
      await store().write({
        relations: [relation({ id: 'long', type: 'OWNS', from: 'times', to: 'lonely', history })],
      });
      for (const [index, day] of days.entries()) {
        const { rows } = await store().relations(
          { ...ANY, of: ['times'] },
          'START_ASC',
          { first: 5 },
          { asOf: day, knownBy: day },
          soon(),
        );
        expect(rows.map(({ state }) => state)).toEqual([history[index]]);
      }
    });

    test('a thousand unknown ids', async () => {
      const ids = Array.from({ length: 1000 }, (_, index) => `unknown-${index}`);
      expect(await store().entitiesByIds(ids, soon())).toEqual(ids.map(() => null));
      expect(await store().sourcesByIds(ids, soon())).toEqual(ids.map(() => null));
      expect(await store().evidenceByIds(ids, soon())).toEqual(ids.map(() => null));
      expect(await store().relationsByIds(ids, TODAY, soon())).toEqual(ids.map(() => null));
      expect(await store().countEvidenceOf(ids, { knownBy: null }, soon())).toEqual(ids.map(() => 0));
    });
  });
}
