/** What the columns of a node or edge table are; positions count from 0. */
export interface Columns {
  what: 'node' | 'edge';
  id: number;
  label: number;
  from: number;
  to: number;
  /** Kinds of a node, or the type of an edge. */
  type: number;
  /** Gephi's column says directed or undirected, neo4j-admin's says the relationship's type. */
  typeIsDirection: boolean;
  names: readonly string[];
}

/** Reads a header; null where it is neither a node nor an edge table. */
export function columnsOf(header: readonly string[]): Columns | null {
  const plain = header.map((cell) => cell.trim().toLowerCase());
  const at = (...wanted: string[]) => plain.findIndex((cell) => wanted.includes(cell));
  const marked = (mark: string) =>
    plain.findIndex(
      (cell) =>
        new RegExp(`(^|[a-z0-9_]):${mark}(\\(.*\\))?$`).test(cell) ||
        cell.replace(/\(.*\)$/, '') === `:${mark}`,
    );
  const names = header.map((cell) => cell.trim().replace(/:[A-Za-z_]+(\[\])?(\(.*\))?$/, '') || cell.trim());
  const [start, end, node] = [marked('start_id'), marked('end_id'), marked('id')];
  if (start >= 0 && end >= 0)
    return {
      what: 'edge',
      id: -1,
      label: -1,
      from: start,
      to: end,
      type: marked('type'),
      typeIsDirection: false,
      names,
    };
  if (node >= 0)
    return {
      what: 'node',
      id: node,
      label: -1,
      from: -1,
      to: -1,
      type: marked('label'),
      typeIsDirection: false,
      names,
    };
  const [from, to] = [at('source'), at('target')];
  if (from >= 0 && to >= 0)
    return {
      what: 'edge',
      id: at('id'),
      label: at('label'),
      from,
      to,
      type: at('type'),
      typeIsDirection: true,
      names,
    };
  if (plain[0] === 'id' && plain[1] === 'label')
    return { what: 'node', id: 0, label: 1, from: -1, to: -1, type: -1, typeIsDirection: false, names };
  return null;
}

/** The sign between the cells of a header line. */
export function delimiterOf(line: string): string {
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
