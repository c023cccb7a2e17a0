import type { ImportFile, Place } from '../../items.ts';
import { spellText } from '../graph/rawGraph.ts';
import type { RawItem, Spell } from '../graph/rawGraph.ts';
import { bad } from '../shared/skipped.ts';
import { readXml } from '../shared/xml.ts';

type Own = Readonly<Record<string, string>>;

interface Element {
  what: 'node' | 'edge';
  at: Place;
  own: Own;
  attributes: Record<string, string>;
  spells: Spell[];
  drawn: boolean;
}

/** The nodes and edges of a GEXF file with their attributes by title, and their spells. */
export async function* readGexf(file: ImportFile): AsyncGenerator<RawItem> {
  const titles = new Map<string, { title: string; fallback: string | null }>();
  const open: Element[] = [];
  let directedByDefault = false;
  let of = 'node';
  let defining: string | null = null;
  let text = '';
  for await (const event of readXml(file)) {
    if (event.what === 'problem') yield bad(event.at, 'broken XML', event.problem);
    else if (event.what === 'text') text += event.text;
    else if (event.what === 'open') {
      text = '';
      const { name, attributes, at } = event;
      const element = open.at(-1);
      if (name === 'graph') directedByDefault = attributes.defaultedgetype === 'directed';
      else if (name === 'attributes') of = attributes.class ?? 'node';
      else if (name === 'attribute') {
        defining = `${of} ${attributes.id ?? ''}`;
        titles.set(defining, { title: attributes.title ?? attributes.id ?? '', fallback: null });
      } else if (name === 'node' || name === 'edge')
        open.push({
          what: name,
          at,
          own: insideOf(element, attributes),
          attributes: {},
          spells: ownSpell(attributes),
          drawn: false,
        });
      else if (!element) continue;
      // Gephi's first writers put the key into `id` rather than `for`.
      else if (name === 'attvalue') keepValue(element, attributes, titles);
      else if (name === 'spell') element.spells.push(...ownSpell(attributes));
      else if (event.prefix === 'viz') element.drawn = true;
    } else if (event.name === 'default' && defining !== null) {
      const known = titles.get(defining);
      if (known) known.fallback = text.trim();
    } else if (event.name === 'attribute') defining = null;
    else if (event.name === 'node' || event.name === 'edge') {
      const element = open.pop();
      if (!element) continue;
      if (element.drawn) yield { what: 'drawing', at: element.at };
      yield finished(element, titles, directedByDefault);
    }
  }
}

/** A node within a node is a part of it, as one with `pid` is. */
const insideOf = (outer: Element | undefined, own: Own): Own =>
  outer?.what === 'node' && outer.own.id !== undefined && own.pid === undefined && own.source === undefined
    ? { ...own, pid: outer.own.id }
    : own;

/** GEXF 1.2 writes `start` or (open) `startopen`; 1.1 `start` on slices. */
function ownSpell(own: Own): Spell[] {
  const start = own.start ?? own.startopen ?? own.timestamp;
  const end = own.end ?? own.endopen ?? own.timestamp;
  return start === undefined && end === undefined ? [] : [{ start, end }];
}

/** A value that changes over time is kept with its days beside it. */
function keepValue(element: Element, own: Own, titles: ReadonlyMap<string, { title: string }>): void {
  const id = own.for ?? own.id ?? '';
  const title = titles.get(`${element.what} ${id}`)?.title ?? id;
  const [spell] = ownSpell(own);
  const value = (own.value ?? '') + (spell ? ` (${spellText(spell)})` : '');
  const before = element.attributes[title];
  element.attributes[title] = before === undefined ? value : `${before}; ${value}`;
}

function finished(
  { what, at, own, attributes: given, spells }: Element,
  titles: ReadonlyMap<string, { title: string; fallback: string | null }>,
  directedByDefault: boolean,
): RawItem {
  const attributes: Record<string, string> = {};
  for (const [key, { title, fallback }] of titles)
    if (key.startsWith(`${what} `) && fallback) attributes[title] = fallback;
  Object.assign(attributes, given);
  if (what === 'node') {
    if (!own.id) return bad(at, 'a node without an id', 'Expected <node id="…">.');
    const inside = own.pid === undefined ? {} : { 'inside of': own.pid };
    return {
      what,
      at,
      id: own.id,
      label: own.label ?? null,
      attributes: { ...attributes, ...inside },
      spells,
    };
  }
  const { source: from, target: to, weight, kind } = own;
  if (!from || !to) return bad(at, 'an edge without an end', 'Expected <edge source="…" target="…">.');
  const directed = own.type === undefined ? directedByDefault : own.type === 'directed';
  const more = {
    ...(weight !== undefined && { weight }),
    ...(kind !== undefined && !own.label && { relation: kind }),
  };
  return {
    what,
    at,
    id: own.id ?? null,
    from,
    to,
    directed,
    label: own.label ?? null,
    attributes: { ...attributes, ...more },
    spells,
  };
}
