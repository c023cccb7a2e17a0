import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLiaison } from '../../client/state/store.ts';
import type { Actions } from '../../client/state/actions.ts';
import { anyView } from './arbitrary-view.ts';
import { ford, linkedIds } from './fixture-ford.ts';

type Act = (actions: Actions) => void;

const some = fc.subarray(linkedIds, { maxLength: 5 });
const one = fc.constantFrom(...linkedIds);
const relation = fc.constantFrom(...Object.keys(ford.relations));
const point = fc.record({
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
});
const places = fc.dictionary(one, point, { maxKeys: 3 });
const day = fc.constantFrom('2026-02-15', '2025-12-01', null);
const mode = fc.constantFrom('replace' as const, 'add' as const, 'toggle' as const);
const continuing = fc.record({ continuing: fc.boolean() });

/** Everything that a person can do, with layouts that come in at any moment. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(some, one).map(
    ([ids, anchor]): Act =>
      (actions) =>
        actions.addEntities(ids, anchor),
  ),
  some.map(
    (ids): Act =>
      (actions) =>
        actions.hide(ids),
  ),
  some.map(
    (ids): Act =>
      (actions) =>
        actions.show(ids),
  ),
  some.map(
    (ids): Act =>
      (actions) =>
        actions.onlyThese(ids),
  ),
  places.map(
    (moved): Act =>
      (actions) =>
        actions.move(moved),
  ),
  fc.tuple(some, fc.boolean()).map(
    ([ids, on]): Act =>
      (actions) =>
        actions.pin(ids, on),
  ),
  fc.constantFrom('network' as const, 'time' as const).map(
    (layout): Act =>
      (actions) =>
        actions.setLayout(layout),
  ),
  fc.tuple(some, mode).map(
    ([ids, how]): Act =>
      (actions) =>
        actions.select({ entities: ids }, how),
  ),
  fc.constant<Act>((actions) => actions.selectAll()),
  fc.constant<Act>((actions) => actions.clear()),
  fc.constant<Act>((actions) => actions.leave()),
  relation.map(
    (id): Act =>
      (actions) =>
        actions.reveal({ show: 'relation', id }),
  ),
  fc.tuple(one, one).map(
    ([from, to]): Act =>
      (actions) =>
        actions.reveal({ show: 'bundle', ends: [from, to] }),
  ),
  fc.tuple(fc.string(), continuing).map(
    ([text, how]): Act =>
      (actions) =>
        actions.setFilters({ text }, how),
  ),
  fc.constant<Act>((actions) => actions.clearFilters()),
  fc.tuple(day, continuing).map(
    ([asOf, how]): Act =>
      (actions) =>
        actions.setLens({ asOf }, how),
  ),
  some.map(
    (ids): Act =>
      (actions) =>
        actions.ask({ form: 'words', text: 'who' }, { entities: ids, relations: [] }, { show: 'answer' }),
  ),
  fc.constantFrom('table' as const, null).map(
    (bottom): Act =>
      (actions) =>
        actions.setBottom(bottom),
  ),
  fc.tuple(one, fc.string()).map(
    ([id, text]): Act =>
      (actions) =>
        actions.setNote(id, text),
  ),
  fc.tuple(day, day).map(
    ([since, until]): Act =>
      (actions) =>
        actions.setChanges(since && until ? { since, until } : null),
  ),
  anyView.map(
    (view): Act =>
      (actions) =>
        actions.replaceView(view),
  ),
);

function started() {
  const store = createLiaison();
  store.getState().actions.mergeData(ford);
  store.getState().actions.start({ entities: linkedIds.slice(0, 6) });
  return store;
}

function all(times: () => string | null, once: () => void): number {
  let count = 0;
  for (; times() !== null; count++) once();
  return count;
}

describe('undo and redo', () => {
  test('any actions undone give the first view, and redone the last', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const store = started();
        const { actions } = store.getState();
        const first = store.getState().view;
        acts.forEach((once) => once(actions));
        const last = store.getState().view;
        const undone = all(() => store.getState().undoLabel, actions.undo);
        expect(store.getState().view).toEqual(first);
        const redone = all(() => store.getState().redoLabel, actions.redo);
        expect(store.getState().view).toEqual(last);
        expect(redone).toBe(undone);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is undone step by step is what was, step by step', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), (acts) => {
        const store = started();
        const { actions } = store.getState();
        const seen = [store.getState()];
        for (const once of acts) {
          once(actions);
          const { history } = store.getState();
          if (history.past.length > seen.at(-1)!.history.past.length) seen.push(store.getState());
          else seen[seen.length - 1] = store.getState();
        }
        for (const state of [...seen].reverse().slice(1)) {
          actions.undo();
          expect(store.getState().view).toEqual(state.view);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no action leaves places, pins or a selection of what is not on the canvas', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const store = started();
        acts.forEach((once) => once(store.getState().actions));
        const { entities, hidden, positions, notes, pinned, selection } = store.getState().view;
        expect(new Set(entities).size).toBe(entities.length);
        expect(entities.filter((id) => hidden.includes(id))).toEqual([]);
        expect(Object.keys(positions).filter((id) => !entities.includes(id) && !hidden.includes(id))).toEqual(
          [],
        );
        expect(Object.keys(notes).filter((id) => !entities.includes(id) && !hidden.includes(id))).toEqual([]);
        expect([...pinned, ...selection.entities].filter((id) => !entities.includes(id))).toEqual([]);
        expect(Object.values(positions).every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });
});
