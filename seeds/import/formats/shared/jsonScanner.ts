import { LONGEST_RECORD } from './lines.ts';

interface Found {
  line: number;
  column: number;
  path: readonly string[];
  /** The path as people write it: `nodes[12].label`. */
  place: string;
  text?: string;
  problem?: string;
}

/** A list or object that the scanner has gone into. */
interface Frame {
  list: boolean;
  path: readonly string[];
  place: string;
  key: string | null;
  index: number;
  line: number;
}

/** A value that is being passed over or taken: how deep, and from where. */
interface Value {
  path: readonly string[];
  place: string;
  line: number;
  column: number;
  depth: number;
  scalar: boolean;
  inText: boolean;
  escaped: boolean;
  isKey: boolean;
  parts: string[] | null;
  length: number;
}

const [QUOTE, BACKSLASH, NEWLINE, COMMA, COLON] = [34, 92, 10, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Finds values in a JSON text that arrives in pieces, without parsing what it passes over. */
export class JsonScanner {
  /** The text outside of records is no JSON: nothing more can be found. */
  failed = false;
  #wanted: ReadonlyArray<readonly string[]>;
  #frames: Frame[] = [];
  #value: Value | null = null;
  #line = 1;
  #column = 0;
  #roots = 0;
  #found: Found[] = [];

  constructor(wanted: ReadonlyArray<readonly string[]>) {
    this.#wanted = wanted;
  }

  push(piece: string): Found[] {
    this.#found = [];
    let from = 0;
    for (let at = 0; at < piece.length && !this.failed; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === NEWLINE) {
        this.#line += 1;
        this.#column = 0;
      } else this.#column += 1;
      if (this.#value === null) {
        if (this.#between(code)) from = at;
      } else {
        const over = this.#within(this.#value, code);
        if (over === null) continue;
        const until = over === 'before' ? at : at + 1;
        this.#take(this.#value, piece.slice(from, until));
        this.#finish(this.#value);
        if (over === 'before') this.#between(code);
      }
    }
    if (this.#value) this.#take(this.#value, piece.slice(from));
    return this.#found;
  }

  /** What is to be said at the end of the text. */
  end(): Found[] {
    this.#found = [];
    const value = this.#value;
    if (value?.scalar && this.#frames.length === 0) this.#finish(value);
    else if (value) this.#tell(value, `The file ends in the middle of what begins at line ${value.line}.`);
    else {
      const open = this.#frames.at(-1);
      const [sign, kind] = open?.list ? [']', 'list'] : ['}', 'object'];
      if (open && !this.failed)
        this.#tell(
          { line: this.#line, column: this.#column, path: open.path, place: open.place },
          `The file ends before the ${sign} of the ${kind} that begins at line ${open.line}.`,
        );
    }
    return this.#found;
  }

  /** Between values; true when one begins here that is to be passed over or taken. */
  #between(code: number): boolean {
    if (code <= 32 || code === COMMA || code === COLON) return false;
    const frame = this.#frames.at(-1);
    if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (frame?.list !== (code === CLOSE_LIST)) return this.#fail(code);
      this.#frames.pop();
      return false;
    }
    if (frame === undefined && this.#roots > 0) return this.#fail(code);
    if (frame && !frame.list && frame.key === null) {
      if (code !== QUOTE) return this.#fail(code);
      return this.#begin(code, frame.path, frame.place, true, true);
    }
    return this.#beginValue(code, frame);
  }

  #beginValue(code: number, frame: Frame | undefined): boolean {
    const segment = frame === undefined ? [] : [frame.list ? '[]' : (frame.key ?? '')];
    const path = frame === undefined ? [] : [...frame.path, ...segment];
    const place = frame === undefined ? '' : placeOf(frame);
    if (frame === undefined) this.#roots += 1;
    else {
      frame.index += 1;
      frame.key = null;
    }
    const wanted = this.#wanted.some((one) => one.length === path.length && leadsTo(one, path));
    if (!wanted && (code === OPEN_LIST || code === OPEN_OBJECT)) {
      const list = code === OPEN_LIST;
      const inside = (one: readonly string[]) => (one[path.length] === '[]') === list;
      if (this.#wanted.some((one) => one.length > path.length && leadsTo(one, path) && inside(one))) {
        this.#frames.push({ list, path, place, key: null, index: 0, line: this.#line });
        return false;
      }
    }
    return this.#begin(code, path, place, wanted, false);
  }

  #begin(code: number, path: readonly string[], place: string, taken: boolean, isKey: boolean): true {
    const deep = code === OPEN_LIST || code === OPEN_OBJECT;
    this.#value = {
      path,
      place,
      line: this.#line,
      column: this.#column,
      depth: deep ? 1 : 0,
      scalar: !deep && code !== QUOTE,
      inText: code === QUOTE,
      escaped: false,
      isKey,
      parts: taken ? [] : null,
      length: 0,
    };
    return true;
  }

  /** Inside a value: null while it goes on, else whether it ended before this character or with it. */
  #within(value: Value, code: number): 'before' | 'with' | null {
    if (value.inText) {
      if (value.escaped) value.escaped = false;
      else if (code === BACKSLASH) value.escaped = true;
      else if (code === QUOTE) {
        value.inText = false;
        return value.depth === 0 ? 'with' : null;
      }
      return null;
    }
    if (value.scalar) {
      const ends = code <= 32 || code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT;
      return ends ? 'before' : null;
    }
    if (code === QUOTE) value.inText = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) value.depth += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      value.depth -= 1;
      if (value.depth === 0) return 'with';
    }
    return null;
  }

  #take(value: Value, text: string): void {
    if (value.parts === null) return;
    value.length += text.length;
    if (value.length > LONGEST_RECORD) {
      this.#tell(value, `It is longer than ${LONGEST_RECORD} characters.`);
      value.parts = null;
    } else value.parts.push(text);
  }

  #finish(value: Value): void {
    this.#value = null;
    if (value.parts === null) return;
    const text = value.parts.join('');
    const frame = this.#frames.at(-1);
    if (value.isKey && frame) frame.key = keyOf(text);
    else if (!value.isKey) {
      const { line, column, path, place } = value;
      this.#found.push({ line, column, path, place, text });
    }
  }

  #fail(code: number): false {
    this.failed = true;
    const frame = this.#frames.at(-1);
    this.#tell(
      { line: this.#line, column: this.#column, path: frame?.path ?? [], place: frame?.place ?? '' },
      `Expected JSON to go on, found "${String.fromCharCode(code)}"; nothing after it was read.`,
    );
    return false;
  }

  #tell(where: Pick<Found, 'line' | 'column' | 'path' | 'place'>, problem: string): void {
    const { line, column, path, place } = where;
    this.#found.push({ line, column, path, place, problem });
  }
}

const leadsTo = (wanted: readonly string[], path: readonly string[]) =>
  path.every((segment, at) => wanted[at] === segment || (wanted[at] === '{}' && segment !== '[]'));

function placeOf({ list, place, key, index }: Frame): string {
  if (list) return `${place}[${index}]`;
  return place === '' ? (key ?? '') : `${place}.${key}`;
}

function keyOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
