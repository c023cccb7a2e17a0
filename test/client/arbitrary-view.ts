import fc from 'fast-check';
import { defaultView } from '../../client/state/defaultView.ts';
import type { View } from '../../client/state/types.ts';

/** Ids as imports may bring them: any letters, the address's own separators, names of Object's own parts. */
const id = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,6})?$/),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('toString', '__proto__', 'constructor', 'a;b', 'x@1,2', 'e:f', '&=#', '%41', '比亚迪'),
);
const ids = fc.uniqueArray(id, { maxLength: 8 });
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const coordinate = fc.integer({ min: -99_999, max: 99_999 });

const panel = fc.oneof(
  fc.constantFrom({ show: 'nothing' } as const, { show: 'answer' } as const),
  id.map((value) => ({ show: 'entity', id: value }) as const),
  id.map((value) => ({ show: 'relation', id: value }) as const),
  fc
    .record({ from: id, to: id, hops: fc.integer({ min: 1, max: 8 }), avoidHubs: fc.boolean() })
    .map((ends) => ({ show: 'paths', ...ends }) as const),
  fc.tuple(id, id).map(([from, to]) => ({ show: 'bundle', ends: [from, to] as [string, string] }) as const),
);

const question = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => ({ form: 'words', text }) as const),
  fc.record({ form: fc.constant('partners' as const), of: id, country: fc.option(id), kind: fc.option(id) }),
);

const filters = fc.record({
  kinds: ids,
  categories: ids,
  types: ids,
  sureness: fc
    .subarray(['CONFIRMED', 'REPORTED', 'TALKS', 'DISPUTED', 'DENIED', 'RETRACTED'] as const)
    .map((list) => [...list]),
  certainties: fc.subarray(['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'] as const).map((list) => [...list]),
  countries: ids,
  sources: ids,
  during: fc.option(fc.record({ from: maybeDay, until: maybeDay })),
  text: fc.string({ unit: 'grapheme' }),
  hide: fc.boolean(),
});

/** Any view that a person can come to: hidden entities are not on the canvas, pins and selection are. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    all: fc.uniqueArray(id, { maxLength: 14 }),
    hidden: fc.nat({ max: 5 }),
    points: fc.array(fc.option(fc.record({ x: coordinate, y: coordinate })), {
      minLength: 14,
      maxLength: 14,
    }),
    pins: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    chosen: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    texts: fc.array(fc.option(fc.string({ minLength: 1, unit: 'grapheme' })), {
      minLength: 14,
      maxLength: 14,
    }),
    days: fc.option(fc.tuple(day, day)),
    relations: ids,
    filters,
    lens: fc.record({ asOf: maybeDay, knownBy: maybeDay }),
    panel,
    question: fc.option(question),
    lit: fc.option(fc.record({ entities: ids, relations: ids })),
    layout: fc.constantFrom('network', 'hierarchy', 'time', 'columns', 'centre'),
    bottom: fc.constantFrom('timeline', 'table', 'matrix', null),
  })
  .map(({ all, hidden, points, pins, chosen, texts, days, relations, ...rest }) => {
    const entities = all.slice(hidden);
    return {
      ...defaultView,
      ...rest,
      entities,
      hidden: all.slice(0, hidden),
      positions: Object.fromEntries(all.flatMap((name, at) => (points[at] ? [[name, points[at]]] : []))),
      notes: Object.fromEntries(all.flatMap((name, at) => (texts[at] ? [[name, texts[at]]] : []))),
      changes: days && { since: days.toSorted()[0]!, until: days.toSorted()[1]! },
      pinned: entities.filter((_, at) => pins[at]),
      selection: { entities: entities.filter((_, at) => chosen[at]), relations },
    } satisfies View;
  });
