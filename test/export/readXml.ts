import { SaxesParser } from 'saxes';

/** An element with its attributes, its own text and what stands in it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads an XML document by a parser that refuses whatever is not well-formed. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error('Expected an element in the document, found none.');
  return document;
}

/** Every element of a name, at any depth. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
