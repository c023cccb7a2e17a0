import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Access } from './loader.ts';

const BATCH = 10_000;

/** Sends rows to a statement as Neo4j's manual shows it: one transaction for each 10,000. */
export type Merge = (text: string, rows: object[]) => Promise<void>;

/** Gives `work` what it needs to merge rows, one transaction after another, and the driver. */
export function merging({ uri, user, password, database }: Access): {
  driver: Driver;
  merge: Merge;
  run: (text: string) => Promise<void>;
} {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const inSession = async (work: (session: ReturnType<Driver['session']>) => Promise<unknown>) => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
    try {
      await work(session);
    } finally {
      await session.close();
    }
  };
  return {
    driver,
    run: (text) => inSession((session) => session.run(text)),
    merge: (text, rows) =>
      inSession(async (session) => {
        for (let at = 0; at < rows.length; at += BATCH)
          await session.executeWrite((transaction) =>
            transaction.run(text, { rows: rows.slice(at, at + BATCH) }),
          );
      }),
  };
}

/** Rows by what they have in common. */
export function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
