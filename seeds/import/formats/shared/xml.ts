import { SaxesParser } from 'saxes';
import type { ImportFile, Place } from '../../items.ts';
import { reasonOf } from './reasonOf.ts';

/** What happens in an XML file; names come without their namespace prefix, which stands apart. */
export type XmlEvent =
  | { what: 'open'; name: string; prefix: string; attributes: Readonly<Record<string, string>>; at: Place }
  | { what: 'close'; name: string; prefix: string; at: Place }
  | { what: 'text'; text: string; at: Place }
  | { what: 'problem'; problem: string; at: Place };

/** A file with more mistakes than these is given up. */
const MOST_PROBLEMS = 20;

/** Reads XML as events, in bounded memory. What is wrong is told with its place; nothing is thrown. */
export async function* readXml(file: ImportFile): AsyncGenerator<XmlEvent> {
  const events: XmlEvent[] = [];
  let problems = 0;
  const parser = new SaxesParser({ fileName: '' });
  const here = (): Place => ({ file: file.name, line: parser.line, column: parser.columnIndex + 1 });
  let began = here();
  parser.on('opentagstart', () => (began = here()));
  parser.on('opentag', ({ name, attributes }) => {
    events.push({ what: 'open', ...named(name), attributes: withoutPrefixes(attributes), at: began });
  });
  parser.on('closetag', ({ name }) => events.push({ what: 'close', ...named(name), at: here() }));
  parser.on('text', (text) => events.push({ what: 'text', text, at: here() }));
  parser.on('cdata', (text) => events.push({ what: 'text', text, at: here() }));
  parser.on('error', (error) => {
    problems += 1;
    events.push({ what: 'problem', problem: said(error), at: here() });
  });
  const feed = (work: () => void) => {
    try {
      work();
    } catch (error) {
      problems = MOST_PROBLEMS;
      events.push({ what: 'problem', problem: said(error), at: here() });
    }
  };
  for await (const piece of file.text()) {
    feed(() => parser.write(piece));
    yield* events.splice(0);
    if (problems >= MOST_PROBLEMS) {
      yield { what: 'problem', problem: 'Too many mistakes: nothing after this was read.', at: here() };
      return;
    }
  }
  feed(() => parser.close());
  yield* events.splice(0);
}

function named(name: string): { name: string; prefix: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { name, prefix: '' } : { name: name.slice(colon + 1), prefix: name.slice(0, colon) };
}

/** Without namespaces, which we don't ask for, saxes gives attributes as texts. */
const withoutPrefixes = (attributes: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [named(name).name, String(value)]));

/** saxes puts the place before the message; ours stands in `at`. */
const said = (error: unknown) => reasonOf(error).replace(/^:?\d+:\d+: /, '');
