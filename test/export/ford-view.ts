/** The data set ford-china as the page draws it: a view of all of it, the light theme, some statements. */
import { readFileSync } from 'node:fs';
import { layoutRequest } from '../../client/canvas/layoutRequest.ts';
import type { CanvasTheme } from '../../client/canvas/theme.ts';
import type { Cited, CitedBy, Provenance } from '../../client/export/index.ts';
import { layout } from '../../client/layout/layout.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import type { View } from '../../client/state/types.ts';
import { ford, vocabulary } from '../client/fixture-ford.ts';

const drawn = Object.values(ford.relations).filter(({ amends }) => amends === null);
const entities = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))];
const unplaced: View = { ...defaultView, entities };

/** Every entity that has a relation, placed by the page's own layout. */
export const view: View = { ...unplaced, positions: layout(layoutRequest(ford, unplaced, vocabulary, 1.5)) };

/** The tokens of a theme as the style sheet has them. */
export function themeOf(name: 'light' | 'dark'): CanvasTheme {
  const sheet = readFileSync(new URL('../../client/styles/tokens.css', import.meta.url), 'utf8');
  const [, block = ''] =
    (name === 'light' ? /:root \{([^}]*)\}/ : /\[data-theme='dark'\] \{([^}]*)\}/).exec(sheet) ?? [];
  const tokens = new Map(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, token, value]) => [token!, value!]),
  );
  const token = (name: string) => tokens.get(name) ?? tokens.get('quiet')!;
  return {
    ground: token('ground'),
    surface: token('surface'),
    ink: token('ink'),
    accent: token('accent'),
    focus: token('focus'),
    denied: token('denied'),
    disputed: token('disputed'),
    retracted: token('retracted'),
    strong: false,
    token,
  };
}

const day = (text: string, words: string) => ({ text, earliest: text, latest: text, words });
const bloomberg = {
  id: 'bloomberg',
  publisher: 'Bloomberg',
  title: 'Ford <talks> & "more"',
  url: 'https://example.org/a?b=1&c=2',
  publishedOn: day('2026-02-13', '13 February 2026'),
};
const ars = {
  id: 'ars',
  publisher: 'Ars Technica',
  title: 'What Ford said',
  url: null,
  publishedOn: day('2026-02-14', '14 February 2026'),
};
export const own: Cited = { stance: 'SUPPORTS', source: ars, locator: 'paragraph 5', via: null };
export const repeated: Cited = { stance: 'SUPPORTS', source: ars, locator: 'paragraph 2', via: bloomberg };
export const denial: Cited = { stance: 'DENIES', source: bloomberg, locator: null, via: null };

/** Every relation rests on a repeated report; the denied ones are denied in another. */
export const cited: CitedBy = new Map(
  Object.values(ford.relations).map(({ id, status }) => [
    id,
    status === 'DENIED' ? [repeated, denial] : [repeated],
  ]),
);

export const provenance: Provenance = {
  address: 'https://liaison.example/#v1&e=ford',
  lens: { asOf: '2026-02-15', knownBy: '2026-02-14' },
  datasets: [
    { id: 'ford-china', title: 'Ford and China', version: '3', writtenAt: '2026-02-15T09:00:00.000Z' },
  ],
  accessed: '2026-02-16',
};

export { ford, vocabulary };
