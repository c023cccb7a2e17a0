/** One statement that the product sends to Neo4j, as its file in `cypher/` gives it. */
export interface Query {
  name: string;
  /** Parts put in, comments of the header taken off. */
  text: string;
  access: 'read' | 'write';
  /** Names of the parameters that it needs, sorted. */
  parameters: string[];
  /** The place where a relation type or a kind stands in the text, written as a comment: types or kind. */
  marker: Marker | null;
  /** Columns of a row, sorted; empty where nothing is returned. */
  columns: string[];
}

export type Marker = 'types' | 'kind';
