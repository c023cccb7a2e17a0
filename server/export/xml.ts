/**
 * Text as it may stand in XML 1.0, within an element or an attribute in double quotes. Signs that no
 * XML document may hold (most control characters, unpaired surrogates) become U+FFFD.
 */
export const xml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A comment; XML allows no two hyphens within one. */
export const xmlComment = (text: string): string =>
  `<!-- ${text.replace(FORBIDDEN, '\ufffd').replace(/-(?=-)|-$/g, '- ')} -->`;
