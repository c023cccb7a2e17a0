/** Where the database is and as whom to ask it. `uri` is `bolt://…`, `neo4j://…` or their `+s` forms. */
export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** How an address may be shown: without a user and password that someone wrote into it. */
export function shownAddress({ uri }: Pick<Neo4jConfig, 'uri'>): string {
  return uri.replace(/\/\/[^@/]*@/, '//');
}
