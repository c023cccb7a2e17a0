import { describe, expect, test } from '@jest/globals';
import { lineChange } from '../../client/graph/changeMark.ts';
import { networkList } from '../../client/graph/listRows.ts';
import { picture } from '../../client/graph/picture.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import { createLiaison } from '../../client/state/store.ts';
import type { ChangeKind, ChangeMarks, View } from '../../client/state/types.ts';
import { ford, linkedIds, vocabulary } from './fixture-ford.ts';

const positions = Object.fromEntries(linkedIds.map((id, at) => [id, { x: at * 100, y: (at % 5) * 80 }]));
const days = { since: '2025-12-01', until: '2026-02-28' };
const whole: View = { ...defaultView, entities: linkedIds, positions, changes: days };
const marks = (of: Record<string, ChangeKind[]>, when = days): ChangeMarks => ({ ...when, of });
const lineOf = (id: string, of: Record<string, ChangeKind[]>, view = whole) =>
  picture(ford, view, vocabulary, marks(of)).lines.find(({ relations }) => relations.includes(id))!;

describe('what changed between two days', () => {
  test.each([
    ['ford-catl-licensing', ['BEGAN', 'BECAME_KNOWN'], 'new', /^\+ licensing deal$/],
    ['ford-catl-licensing', ['ENDED'], 'gone', /^licensing deal, ended$/],
    ['ford-catl-licensing', ['WIDENED'], 'altered', /^licensing deal, widened$/],
    ['ford-xiaomi-jv', ['BECAME_KNOWN', 'DENIED'], 'denied', /^✕ denied by both$/],
  ] as const)('is marked on its line in words: %s %j', (id, kinds, change, label) => {
    const relation = Object.keys(ford.relations).find((one) => one.includes(id) || id === one);
    const known = relation ?? Object.values(ford.relations).find(({ noun }) => noun === 'licensing deal')!.id;
    const line = lineOf(known, { [known]: [...kinds] });
    expect(line).toMatchObject({ change, dim: false, loud: true });
    expect(line.label).toMatch(label);
  });

  test('dims what did not change, and only while its own two days are compared', () => {
    const of = { 'ford-xiaomi-jv': ['DENIED' as const] };
    const { lines, nodes } = picture(ford, whole, vocabulary, marks(of));
    expect(lines.filter(({ dim }) => !dim).flatMap(({ relations }) => relations)).toEqual(['ford-xiaomi-jv']);
    expect(
      nodes
        .filter(({ dim }) => !dim)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['ford', 'xiaomi']);
    for (const view of [
      { ...whole, changes: null },
      { ...whole, changes: { ...days, until: '2026-03-01' } },
    ]) {
      const other = picture(ford, view, vocabulary, marks(of));
      expect(other.lines.some(({ dim, change }) => dim || change !== null)).toBe(false);
    }
  });

  test('is never folded into a line with what did not', () => {
    const quiet = picture(ford, { ...whole, changes: null }, vocabulary).lines.find(
      ({ relations }) => relations.length > 1,
    )!;
    const [first] = quiet.relations;
    expect(lineOf(first!, { [first!]: ['ENDED'] }).relations).toEqual([first]);
  });

  test('what takes a claim away weighs more than what makes it', () => {
    expect(lineChange(['BEGAN', 'DENIED'])).toBe('denied');
    expect(lineChange(['DENIED', 'RETRACTED'])).toBe('retracted');
    expect(lineChange([])).toBeNull();
  });

  test('is asked for the earlier day first, and left again by undo', () => {
    const { getState } = createLiaison();
    getState().actions.setChanges({ since: '2026-02-28', until: '2025-12-01' });
    expect(getState().view.changes).toEqual(days);
    expect(getState().undoLabel).toBe('Show what changed');
    getState().actions.undo();
    expect(getState().view.changes).toBeNull();
  });
});

describe('notes', () => {
  test('stay with an entity while it is hidden, are drawn, and can be undone', () => {
    const store = createLiaison();
    const { actions } = store.getState();
    actions.start({ entities: ['ford', 'byd'], positions });
    actions.setNote('ford', '  ask Truby ');
    actions.setNote('nobody', 'x');
    actions.hide(['ford']);
    actions.show(['ford']);
    expect(store.getState().view.notes).toEqual({ ford: 'ask Truby' });
    const { nodes } = picture(ford, store.getState().view, vocabulary);
    expect(nodes.map(({ id, note }) => [id, note])).toEqual([
      ['byd', null],
      ['ford', 'ask Truby'],
    ]);
    actions.setNote('ford', ' ');
    expect(store.getState().view.notes).toEqual({});
    actions.undo();
    expect(store.getState().view.notes).toEqual({ ford: 'ask Truby' });
  });
});

describe('the network as a list', () => {
  const view = { entities: linkedIds, notes: { ford: 'ask Truby' } };

  test('has a row for each entity, by name, that says what it is', () => {
    const { rows, sentence } = networkList(ford, view, vocabulary, null);
    const names = rows.map(({ id }) => ford.entities[id]!.name);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
    expect(rows).toHaveLength(linkedIds.length);
    expect(rows.map(({ at, of }) => [at, of])).toEqual(names.map((_, at) => [at + 1, names.length]));
    expect(sentence(rows.find(({ id }) => id === 'ford')!)).toMatch(
      /^Ford, company\. \d+ relations: .* Note: ask Truby$/,
    );
  });

  test('opens into the relations of one, what stands before what is denied', () => {
    const { rows, sentence } = networkList(ford, view, vocabulary, 'ford');
    const below = rows.filter(({ kind }) => kind === 'relation');
    expect(below).toHaveLength(below[0]!.of);
    expect(sentence(below.at(-1)!)).toMatch(/denied by both/);
    expect(sentence(below[0]!)).not.toMatch(/denied/);
  });
});
