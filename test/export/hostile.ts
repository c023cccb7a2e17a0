import type { GraphStore } from '../../server/store/port.ts';
import { ALWAYS, date, entity, evidence, relation, source, state, voice } from '../store/build.ts';
import { VOCABULARY } from '../store/vocabulary.ts';

/** Names that would break out of one format or another, or be lost in it. */
export const HOSTILE = [
  `'}) DETACH DELETE n; //`,
  `' OR 1=1 --`,
  'back\\slash at the end\\',
  '\\u0027}) MATCH (n) DETACH DELETE n //',
  '\\\\u0027 twice',
  '\\n is no line',
  '`back``ticks`',
  '$name {row: 1} /* comment */ // more',
  '"double" and \'single\'',
  '</script><script>document.title = "taken over"</script>',
  '<!-- --> -- --->',
  ']]> & &amp; &#x26; <b>',
  '=HYPERLINK("https://example.org","click")',
  '@SUM(A1:A9)',
  'two\nlines\r\nand a\ttab',
  'a, comma; "quoted", and | a bar',
  'line\u2028separator\u2029paragraph',
  '福特汽车公司 Форд שלום مرحبا',
  '👩‍👩‍👧 𝔉ord é é',
  '{"json": [1, 2]}',
  ' spaces around ',
  'null',
];

/** A store whose every text is one of these; each entity meets the next, and the last is denied. */
export async function fillHostile(store: GraphStore): Promise<void> {
  const last = HOSTILE.length - 1;
  const id = (at: number) => `e${at}`;
  await store.write({
    vocabulary: VOCABULARY,
    dataset: {
      id: 'world',
      title: HOSTILE[9]!,
      description: HOSTILE[0]!,
      licence: null,
      version: null,
      writtenAt: '2026-02-20T08:00:00.000Z',
    },
    entities: HOSTILE.map((name, at) =>
      entity({
        id: id(at),
        kind: 'Company',
        name,
        aliases: [`${name}!`],
        summary: name,
        properties: [{ name: 'said', value: name }],
      }),
    ),
    sources: HOSTILE.map((name, at) =>
      source({ id: `s${at}`, publisher: name, title: name, publishedOn: '2026-02-01' }),
    ),
    relations: HOSTILE.slice(1).map((name, at) =>
      relation({
        id: `r${at}`,
        type: 'MET_WITH',
        from: id(at),
        to: id(at + 1),
        role: name,
        summary: name,
        place: name,
        history: [
          state('2026-02-01', at + 1 === last ? 'DENIED' : 'REPORTED', ALWAYS, {
            start: date('2026-01-13', '2026-01-13', '2026-01-13'),
            supports: [voice(`s${at}`)],
            denies: at + 1 === last ? [voice(`s${at}`, { attribution: name })] : [],
          }),
        ],
      }),
    ),
    evidence: HOSTILE.slice(1).map((name, at) =>
      evidence({
        id: `v${at}`,
        relation: `r${at}`,
        source: `s${at}`,
        attribution: name,
        note: name,
        locator: name,
        publishedOn: '2026-02-01',
      }),
    ),
  });
}
