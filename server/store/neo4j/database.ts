import type { BookmarkManager, Driver } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { ReadContext } from '../port.ts';
import type { Neo4jConfig } from './config.ts';
import type { Queries } from './queries/load.ts';

/** What reads and writes need: the driver, the database's name, the queries. */
export interface Database {
  config: Neo4jConfig;
  driver: Driver;
  queries: Queries;
  /** Shared by all sessions, so that whoever reads after a write here sees it, on a replica too. */
  bookmarks: BookmarkManager;
}

/** What a query is given. Integers that have to be integers there are wrapped by `whole`. */
export type Parameters = Record<string, unknown>;

/** A number that Cypher takes as an integer (LIMIT wants one; the driver sends numbers as floats). */
export const whole = (number: number) => neo4j.int(number);

/** Milliseconds left; 0 or less when it has passed. */
export function timeLeft(context: ReadContext): number {
  return Math.ceil(context.deadline - Date.now());
}
