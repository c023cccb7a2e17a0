/** The SVG that is taken along: all that is seen, as it is seen, and nothing that could run. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  drawing,
  lensInWords,
  provenanceInWords,
  sourceInWords,
  sourcesOf,
} from '../../client/export/index.ts';
import { legend, picture } from '../../client/graph/index.ts';
import { defaultView, noFilters } from '../../client/state/defaultView.ts';
import type { GraphData, View } from '../../client/state/types.ts';
import { cited, ford, provenance, themeOf, view, vocabulary } from './ford-view.ts';

const light = themeOf('light');
const caption = {
  title: 'Ford and China',
  lens: lensInWords(provenance.lens),
  sources: sourcesOf(cited.values()).map(sourceInWords),
  provenance: provenanceInWords(provenance),
};
const draw = (data: GraphData, of: View, title = caption.title) =>
  drawing(picture(data, of, vocabulary), legend(data, of, vocabulary), light, { ...caption, title });
const textsOf = (svg: string) => [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

/** Throws where tags do not close in order, or a sign stands unescaped; a browser reads the same in its own test. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg
    .replace(/^<\?xml [^?]*\?>\n/, '')
    .replace(
      /<(\/?)([a-z]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g,
      (_tag, close: string, name: string, _attributes, alone: string) => {
        if (close) expect(open.pop()).toBe(name);
        else if (!alone) open.push(name);
        return '';
      },
    );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
}

describe('the drawing', () => {
  const { svg, width, height } = draw(ford, view);

  it('is well formed, and stands by itself', () => {
    expectWellFormed(svg);
    expect(svg).toMatch(
      new RegExp(
        `^<\\?xml [^>]*>\\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
      ),
    );
    expect(svg).not.toMatch(/var\(--|<script|<image|<use|href=|url\(|NaN|undefined/);
  });

  it('holds every entity, the labels that the page shows, legend, days, sources and where it is from', () => {
    const texts = textsOf(svg);
    const seen = picture(ford, view, vocabulary);
    for (const { name } of seen.nodes) expect(svg).toContain(`<title>${name}</title>`);
    for (const { label } of seen.lines.filter(({ loud }) => loud)) expect(texts).toContain(label);
    expect(texts).toEqual(
      expect.arrayContaining(['Ford and China', caption.lens, 'Who', 'About what', 'How sure', 'Sources']),
    );
    expect(texts.join(' ')).toContain('Ars Technica, “What Ford said”');
    expect(texts.join(' ')).toContain('https://liaison.example/#v1&amp;e=ford');
  });

  it('never draws what is denied as what is so', () => {
    const denied = picture(ford, view, vocabulary).lines.filter(({ sureness }) => sureness === 'DENIED');
    expect(denied.length).toBeGreaterThan(0);
    const dotted = [...svg.matchAll(/<path [^>]*stroke-dasharray="0.1 5"[^>]*>/g)].map(([path]) => path);
    expect(dotted).toHaveLength(denied.length);
    for (const path of dotted) expect(path).toContain(`stroke="${light.denied}"`);
    for (const { label } of denied) expect(label).toMatch(/^✕ denied/);
  });

  it('leaves out what filters hide', () => {
    const hidden = draw(ford, { ...view, filters: { ...noFilters, kinds: ['Company'], hide: true } });
    expect(hidden.svg).toContain('<title>Ford</title>');
    expect(hidden.svg).not.toContain('<title>Jim Farley</title>');
  });

  it('takes the colours of the theme', () => {
    const dark = drawing(
      picture(ford, view, vocabulary),
      legend(ford, view, vocabulary),
      themeOf('dark'),
      caption,
    );
    expect(dark.svg).toContain(`fill="${themeOf('dark').ground}"`);
    expect(dark.svg).not.toContain(light.ground);
  });

  it('is a page of its own where nothing is seen', () => {
    const empty = draw(ford, defaultView);
    expectWellFormed(empty.svg);
    expect(empty.width).toBeGreaterThan(0);
  });

  it('is well formed whatever names and titles hold', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"/><a href="x">',
        ']]>',
        '&amp;',
        '\u0000\u0007',
        '比亚迪股份有限公司',
        '🦊🦊',
      ),
    );
    fc.assert(
      fc.property(name, name, (one, title) => {
        const renamed = {
          ...ford,
          entities: {
            ...ford.entities,
            ford: { ...ford.entities['ford']!, name: one, short: one.slice(0, 4) },
          },
        };
        expectWellFormed(draw(renamed, view, title).svg);
      }),
      { numRuns: 60 },
    );
  });
});
