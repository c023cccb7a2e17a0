/** CSV and JSON of what is seen. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csv, relationsCsv, relationsJson, seenRelations } from '../../client/export/index.ts';
import { noFilters } from '../../client/state/defaultView.ts';
import { cited, ford, provenance, view } from './ford-view.ts';
import { readCsv } from './read-csv.ts';

const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

describe('CSV', () => {
  it('gives back every cell, whatever is in it, but for the guard before formulas', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '+cmd', '-2', '@x', '\tq', '\rq', 'a,"b"\r\nc', '', "'="),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(csv(rows))).toEqual(rows.map((row) => row.map(guarded)));
      }),
      { numRuns: 1000 },
    );
  });

  it('starts no cell of text as a formula, and leaves numbers as they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(readCsv(csv([[text]]))[0]![0]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(csv([[-3, null, 'a']])).toBe('-3,,a\r\n');
  });
});

describe('the relations of a view', () => {
  const rows = seenRelations(ford, view);

  it('are a row each, widenings too, denials not', () => {
    const wanted = Object.values(ford.relations).filter(
      ({ category, from, to }) =>
        category !== 'DENIAL' && [from, to].every((id) => view.entities.includes(id)),
    );
    expect(rows.map(({ relation }) => relation.id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(rows.some(({ relation }) => relation.amends !== null)).toBe(true);
  });

  it('are written with status, dates, who denies, and where it stands', () => {
    const [head, ...body] = readCsv(relationsCsv(rows, cited));
    expect(body).toHaveLength(rows.length);
    expect(new Set(body.map((row) => row.length))).toEqual(new Set([head!.length]));
    const table = body.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at]!])));
    const denied = table.find(({ status }) => status === 'DENIED')!;
    expect(denied['denied_by']?.split('; ').sort()).toEqual(['Ford', 'Xiaomi']);
    expect(denied['denied_in']).toBe(
      'Bloomberg, “Ford <talks> & "more"”, 13 February 2026. https://example.org/a?b=1&c=2',
    );
    expect(denied['supported_in']).toMatch(
      /^Ars Technica, “What Ford said”, .*paragraph 2, repeating Bloomberg/,
    );
    for (const row of table) {
      const { relation } = rows.find((one) => one.relation.id === row['id'])!;
      expect([row['status'], row['certainty'], row['start'], row['originals']]).toEqual([
        relation.status,
        relation.certainty,
        relation.start?.text ?? '',
        String(relation.originals),
      ]);
    }
  });

  it('leave out what filters hide, not what they dim', () => {
    const filters = { ...noFilters, categories: ['PARTNERSHIP'] };
    expect(seenRelations(ford, { ...view, filters })).toHaveLength(rows.length);
    const hidden = seenRelations(ford, { ...view, filters: { ...filters, hide: true } });
    expect(hidden.length).toBeGreaterThan(0);
    expect(new Set(hidden.map(({ relation }) => relation.category))).toEqual(new Set(['PARTNERSHIP']));
  });

  it('are whole in JSON: every end and every document is there', () => {
    const whole = JSON.parse(relationsJson(ford, view.entities, rows, cited, provenance)) as {
      entities: { id: string }[];
      relations: {
        id: string;
        from: string;
        to: string;
        status: string;
        statements: { source: string; repeats: string | null }[];
      }[];
      sources: { id: string }[];
      lens: unknown;
      datasets: unknown;
    };
    expect(whole).toMatchObject({
      lens: provenance.lens,
      datasets: provenance.datasets,
      address: provenance.address,
    });
    const [entities, sources] = [whole.entities, whole.sources].map(
      (list) => new Set(list.map(({ id }) => id)),
    );
    expect(whole.relations).toHaveLength(rows.length);
    for (const { from, to, statements } of whole.relations) {
      expect([from, to].every((id) => entities!.has(id))).toBe(true);
      expect(statements.length).toBeGreaterThan(0);
      for (const { source, repeats } of statements)
        expect([source, repeats ?? source].every((id) => sources!.has(id))).toBe(true);
    }
  });
});
