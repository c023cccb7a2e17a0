/**
 * Width of a text in pixels, near enough to keep labels apart. It is estimated rather than measured
 * so that layouts come out the same in a worker, in a test and in every browser.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += known.get(letter) ?? learn(letter);
  return ems * fontSize;
}

/**
 * A name broken into lines of about fourteen letters, at spaces where there are any; what does not
 * fit three lines ends in an ellipsis.
 */
export function wrapName(name: string, limit = 15, most = 3): string[] {
  const lines: string[] = [];
  for (const word of pieces(name, limit)) {
    const last = lines.at(-1);
    if (last !== undefined && columns(`${last} ${word}`) <= limit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!}…`];
}

/** Words, and words too long for a line cut into parts: where they have joints, else (Chinese names) by letters. */
function pieces(name: string, limit: number): string[] {
  return name
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => (columns(word) <= limit + 3 ? [word] : joined(word.split(JOINTS), limit)));
}

/** After a mark that parts names of files, packages and addresses, and before a capital within a word. */
const JOINTS = /(?<=[._/\\:@-])|(?<=\p{Ll})(?=\p{Lu})/u;

/** Parts put together as far as they fit a line. */
function joined(parts: readonly string[], limit: number): string[] {
  const lines: string[] = [];
  for (const part of parts.flatMap((long) => cut(long, limit))) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last + part) <= limit) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

function cut(word: string, limit: number): string[] {
  if (columns(word) <= limit + 3) return [word];
  const letters = [...word];
  const size = Math.max(2, Math.floor((limit * letters.length) / columns(word)));
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, at) =>
    letters.slice(at * size, (at + 1) * size).join(''),
  );
}

function columns(text: string): number {
  let count = 0;
  for (const letter of text) count += letter.codePointAt(0)! >= 0x1100 && wide.test(letter) ? 2 : 1;
  return count;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** Widths of the letters met so far: thousands of names are made of few of them. */
const known = new Map<string, number>();

function learn(letter: string): number {
  const ems = emsOf(letter);
  known.set(letter, ems);
  return ems;
}

function emsOf(letter: string): number {
  if (wide.test(letter)) return 1;
  if (/[ilj.,:;'|!I ]/u.test(letter)) return 0.29;
  if (/[frt()-]/u.test(letter)) return 0.37;
  if (/[mwMW@%]/u.test(letter)) return 0.9;
  return /\p{Lu}/u.test(letter) ? 0.69 : 0.58;
}
