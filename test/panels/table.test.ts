import { describe, expect, it } from '@jest/globals';
import { COLUMNS, matching } from '../../client/bottom/table/columns.ts';
import { tableCsv } from '../../client/bottom/table/csv.ts';
import { meetings } from '../../client/bottom/matrix/meetings.ts';
import type { GraphData, GraphRelation } from '../../client/state/types.ts';
import { ford } from '../client/fixture-ford.ts';

const relations = Object.values(ford.relations);

describe('column filters', () => {
  it('keep the rows whose cells have the words, and only those', () => {
    const typed = { from: 'FORD', status: 'denied' };
    const kept = matching(relations, typed, ford);
    const has = (relation: GraphRelation, id: string, words: string) =>
      COLUMNS.find((column) => column.id === id)!
        .words(relation, ford)
        .toLowerCase()
        .includes(words);
    expect(kept).toEqual(
      relations.filter((relation) => has(relation, 'from', 'ford') && has(relation, 'status', 'denied')),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(matching(relations, { from: '  ' }, ford)).toEqual(relations);
  });
});

describe('the table as CSV', () => {
  it('has a heading and a line for each row, and runs no formula', () => {
    const first = relations[0]!;
    const data: GraphData = {
      ...ford,
      entities: {
        ...ford.entities,
        [first.from]: { ...ford.entities[first.from]!, name: '=HYPERLINK("x")' },
      },
    };
    const lines = tableCsv([first], data).split('\r\n');
    expect(lines[0]!.split(',')).toHaveLength(COLUMNS.length + 1);
    expect(lines[1]).toContain(`${first.id},"'=HYPERLINK(""x"")",`);
    expect(lines).toHaveLength(3);
  });
});

describe('who met whom', () => {
  const entity = (id: string, kind: string) => ({
    ...Object.values(ford.entities)[0]!,
    id,
    kind,
    name: id,
  });
  const relation = (id: string, part: Partial<GraphRelation>): GraphRelation => ({
    ...relations[0]!,
    id,
    status: 'REPORTED',
    event: null,
    ...part,
  });
  const data: GraphData = {
    entities: Object.fromEntries(
      [
        entity('a', 'Person'),
        entity('b', 'Person'),
        entity('c', 'Person'),
        entity('m', 'Meeting'),
        entity('s', 'Event'),
      ].map((one) => [one.id, one]),
    ),
    relations: {},
  };

  it('counts contacts, names their events, and takes the same meeting for a meeting', () => {
    const matrix = meetings(data, [
      relation('r1', { category: 'CONTACT', from: 'a', to: 'b', event: 's' }),
      relation('r2', { category: 'ATTENDANCE', from: 'a', to: 'm' }),
      relation('r3', { category: 'ATTENDANCE', from: 'c', to: 'm' }),
    ]);
    expect(matrix.people[0]).toBe('a');
    expect(matrix.cell('b', 'a')).toMatchObject({ standing: 1, events: ['s'], direct: true });
    expect(matrix.cell('a', 'c')).toMatchObject({ standing: 1, events: ['m'], direct: false });
    expect(matrix.cell('b', 'c')).toBeNull();
  });

  it('does not count what is denied, nor a visit to the same show', () => {
    const matrix = meetings(data, [
      relation('r1', { category: 'CONTACT', from: 'a', to: 'b', status: 'DENIED' }),
      relation('r2', { category: 'ATTENDANCE', from: 'a', to: 's' }),
      relation('r3', { category: 'ATTENDANCE', from: 'c', to: 's' }),
    ]);
    expect(matrix.cell('a', 'b')).toMatchObject({ standing: 0, denied: 1 });
    expect(matrix.cell('a', 'c')).toBeNull();
  });
});
