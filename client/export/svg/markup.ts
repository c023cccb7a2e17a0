/** Attributes of an element; null leaves one out. Numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of an SVG file. Children are markup already: texts go through `escaped`. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text as it may stand in XML: markup signs as entities, what XML 1.0 has no place for left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number with at most two decimals; what is none, is 0. */
export const short = (value: number): string =>
  Number.isFinite(value) ? String(Math.round(value * 100) / 100 + 0) : '0';
