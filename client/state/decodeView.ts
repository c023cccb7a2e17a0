import { pick } from './change.ts';
import { defaultView, noFilters } from './defaultView.ts';
import { ADDRESS_VERSION } from './encodeView.ts';
import type { Certainty, Filters, Panel, Point, Question, Sureness, View } from './types.ts';

/** A view read from an address, or the default view with a sentence that says what was wrong. */
export interface Decoded {
  view: View;
  message: string | null;
}

/** Reads what `encodeView` wrote, with or without the `#`. Never throws; an empty text is the default view. */
export function decodeView(fragment: string): Decoded {
  const plain = fragment.replace(/^#/, '');
  if (plain === '') return { view: defaultView, message: null };
  try {
    return { view: readView(plain), message: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      view: defaultView,
      message: `This link could not be read (${reason}), so here is the view to begin with.`,
    };
  }
}

function readView(plain: string): View {
  const [version, ...parts] = plain.split('&');
  if (version !== ADDRESS_VERSION)
    throw new Error(`it should begin with ${ADDRESS_VERSION}, not ${shown(version)}`);
  const fields = new Map(parts.map(fieldOf));
  const field = (key: string) => fields.get(key) ?? '';
  const entities = places(field('e'));
  const hidden = places(field('h')).filter(([id]) => !entities.some(([other]) => other === id));
  const ids = [...new Set(entities.map(([id]) => id))];
  return {
    entities: ids,
    positions: Object.fromEntries(
      [...hidden, ...entities].flatMap(([id, point]) => (point ? [[id, point] as const] : [])),
    ),
    pinned: list(field('n')).filter((id) => ids.includes(id)),
    hidden: [...new Set(hidden.map(([id]) => id))],
    selection: {
      entities: list(field('s')).filter((id) => ids.includes(id)),
      relations: list(field('r')),
    },
    filters: readFilters(field),
    lens: { asOf: day(field('a')), knownBy: day(field('b')) },
    panel: readPanel(field('p')),
    question: readQuestion(field('Q')),
    lit: readLit(field('l')),
    notes: pick(readNotes(field('N')), [...ids, ...hidden.map(([id]) => id)]),
    changes: readChanges(field('w')),
    layout: oneOf(layouts, field('y'), 'layout') ?? defaultView.layout,
    bottom: field('z') === 'none' ? null : (oneOf(bottoms, field('z'), 'lower panel') ?? defaultView.bottom),
  };
}

function readFilters(field: (key: string) => string): Filters {
  return {
    kinds: list(field('k')),
    categories: list(field('c')),
    types: list(field('t')),
    sureness: list(field('u')).map((word) => known(sureness, word, 'filter')),
    certainties: list(field('m')).map((word) => known(certainties, word, 'filter')),
    countries: list(field('o')),
    sources: list(field('f')),
    during: readRange(field('d')),
    text: text(field('q')),
    hide: field('x') === '1' ? true : noFilters.hide,
  };
}

function readPanel(value: string): Panel {
  if (value === '') return { show: 'nothing' };
  const [form, rest = ''] = split(value, ':');
  if (form === 'a') return { show: 'answer' };
  if (form === 'e' && rest !== '') return { show: 'entity', id: text(rest) };
  if (form === 'r' && rest !== '') return { show: 'relation', id: text(rest) };
  const [from, to, ...more] = rest.split(';').map(text);
  if (form === 'p' && from && to && /^[1-8]$/.test(more[0] ?? '')) {
    return { show: 'paths', from, to, hops: Number(more[0]), avoidHubs: more[1] === '1' };
  }
  if (form === 'b' && from && to && more.length === 0) return { show: 'bundle', ends: [from, to] };
  throw new Error(`${shown(value)} is no panel`);
}

function readQuestion(value: string): Question | null {
  if (value === '') return null;
  const [form, first, country = '', kind = '', ...more] = value.split(':').map(text);
  if (form === 'w' && first !== undefined) return { form: 'words', text: first };
  if (form === 'p' && first && more.length === 0) {
    return { form: 'partners', of: first, country: country || null, kind: kind || null };
  }
  throw new Error(`${shown(value)} is no question`);
}

function readLit(value: string): View['lit'] {
  if (value === '') return null;
  const [entities, relations] = split(value, ':');
  if (relations === undefined)
    throw new Error(`${shown(value)} does not say which entities and relations are lit`);
  return { entities: list(entities), relations: list(relations) };
}

function readRange(value: string): Filters['during'] {
  if (value === '') return null;
  const [from, until] = split(value, ':');
  if (until === undefined) throw new Error(`${shown(value)} is no range of days`);
  return { from: day(from), until: day(until) };
}

function readNotes(value: string): View['notes'] {
  if (value === '') return {};
  return Object.fromEntries(
    value.split(';').map((entry) => {
      const [id, note] = split(entry, '@').map((part) => text(part ?? ''));
      if (!id || !note) throw new Error(`${shown(entry)} is no note`);
      return [id, note];
    }),
  );
}

function readChanges(value: string): View['changes'] {
  if (value === '') return null;
  const [since, until] = split(value, ':').map((part) => day(part ?? ''));
  if (!since || !until || since > until)
    throw new Error(`${shown(value)} is no pair of days, the earlier first`);
  return { since, until };
}

function places(value: string): [string, Point | null][] {
  if (value === '') return [];
  return value.split(';').map((entry) => {
    const [id, at] = split(entry, '@');
    if (id === '') throw new Error('an entity has no id');
    return [text(id), at === undefined ? null : point(at)];
  });
}

function point(value: string): Point {
  const match = /^(-?\d{1,9}),(-?\d{1,9})$/.exec(value);
  if (!match) throw new Error(`${shown(value)} is no position`);
  return { x: Number(match[1]) + 0, y: Number(match[2]) + 0 };
}

function day(value: string): string | null {
  if (value === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new Error(`${shown(value)} is no day`);
  return value;
}

function fieldOf(part: string): [string, string] {
  const [key, value = ''] = split(part, '=');
  return [key, value];
}

/** The two sides of the first separator; without one, the text alone. */
function split(value: string, separator: string): [string, string | undefined] {
  const at = value.indexOf(separator);
  return at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
}

const text = (value: string): string => decodeURIComponent(value);

const list = (value: string): string[] => (value === '' ? [] : [...new Set(value.split(';').map(text))]);

const shown = (value: string | undefined): string => JSON.stringify((value ?? '').slice(0, 40));

function known<Word extends string>(words: readonly Word[], value: string, what: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Error(`${shown(value)} is no ${what}; known are ${words.join(', ')}`);
  return found;
}

const oneOf = <Word extends string>(words: readonly Word[], value: string, what: string): Word | null =>
  value === '' ? null : known(words, value, what);

const sureness: readonly Sureness[] = ['CONFIRMED', 'REPORTED', 'TALKS', 'DISPUTED', 'DENIED', 'RETRACTED'];
const certainties: readonly Certainty[] = ['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'];
const layouts: readonly View['layout'][] = ['network', 'hierarchy', 'time', 'columns', 'centre'];
const bottoms: readonly NonNullable<View['bottom']>[] = ['timeline', 'table', 'matrix'];
