import { describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { RELATION_ORDERS } from '../../../server/store/port.ts';
import { checkParameters, readFile } from '../../../server/store/sqlite/statement.ts';
import {
  loadStatements,
  orderedStatement,
  schemaText,
  statement,
} from '../../../server/store/sqlite/statements.ts';
import type { Statement } from '../../../server/store/sqlite/statement.ts';

const database = new Libsql(':memory:', {});
for (const version of [2, 3]) database.exec(schemaText(version));

describe('statements', () => {
  test.each(loadStatements().map((one) => [one.name, one] as const))(
    '%s returns the columns that its header names',
    (_name, { text, columns }) => {
      const returned = (database.prepare(text).columns() as Array<{ name: string }>).map(({ name }) => name);
      expect(returned).toEqual(columns.map(({ name }) => name));
    },
  );

  test('a file without a whole header is refused, by name', () => {
    expect(() => readFile('some/file', 'SELECT 1')).toThrow(/some\/file.*Parameters/s);
    expect(() => readFile('some/file', '-- Purpose.\n-- Parameters: none\nSELECT 1')).toThrow(/some\/file/);
  });

  test('a header that lacks a parameter, or names one too many, is refused', () => {
    expect(() => checkParameters('some/file', 'SELECT :a, :b', ['a'])).toThrow(/some\/file.*lacks \[b\]/s);
    expect(() => checkParameters('some/file', 'SELECT :a', ['a', 'b'])).toThrow(/\[b\] in vain/);
    expect(() => checkParameters('some/file', "SELECT :a, ':b' -- :c", ['a'])).not.toThrow();
  });

  test('a statement that is not there is refused', () => {
    expect(() => statement('relations/none')).toThrow(/relations\/none/);
  });
});

describe('plans', () => {
  test.each(RELATION_ORDERS)(
    'pages of all relations read the index of their order, %s, and sort no more than the page',
    (order) => {
      const plan = planOf(orderedStatement('relations/all', order));
      expect(plan).toMatch(/(SEARCH|SCAN) e USING INDEX ends_by_/);
      expect(sortsIn(plan)).toBeLessThanOrEqual(1);
    },
  );

  test("an entity's relations, best supported first, are read in order from its own ends", () => {
    const plan = planOf(orderedStatement('relations/of-each', 'SUPPORT'));
    expect(plan).toMatch(/SEARCH e USING PRIMARY KEY \(entity=\? AND/);
    expect(plan).not.toMatch(/SCAN (e|n|r)\b/);
    expect(sortsIn(plan)).toBe(0);
  });

  test.each(
    ['relations/of-each', 'relations/of-entities'].flatMap((name) =>
      RELATION_ORDERS.map((order) => [name, order] as const),
    ),
  )("%s, %s, reads only its entities' ends", (name, order) => {
    const plan = planOf(orderedStatement(name, order));
    expect(plan).toMatch(/SEARCH e USING PRIMARY KEY \(entity=\?/);
    expect(plan).not.toMatch(/SCAN (e|n|r)\b/);
  });

  test.each(['relations/steps', 'relations/counts', 'relations/among', 'relations/count-of-entities'])(
    "%s reads only its entities' ends",
    (name) => {
      const plan = planOf(statement(name));
      expect(plan).toMatch(/SEARCH e USING PRIMARY KEY \(entity=\?/);
      expect(plan).not.toMatch(/SCAN (e|n|r|entities|relations)\b/);
    },
  );

  test.each(['relations/steps', 'relations/counts'])(
    '%s reads evidence only where sources are asked for',
    (name) => {
      expect(planOf(statement(name)).match(/\bv\b.*evidence_of_(source|origin)/g)).toHaveLength(2);
    },
  );

  test('pages of all changes read the days downwards, and sort nothing', () => {
    const plan = planOf(statement('changes/all'));
    expect(plan).toMatch(/SEARCH c USING PRIMARY KEY \(day>\? AND day<\?\)/);
    expect(plan).toMatch(/SEARCH e USING INDEX ends_of_relation/);
    expect(sortsIn(plan)).toBe(0);
  });

  test.each(['changes/of-entities', 'changes/count-of-entities'])(
    "%s reads only its entities' ends and their changes",
    (name) => {
      const plan = planOf(statement(name));
      expect(plan).toMatch(/SEARCH e USING PRIMARY KEY \(entity=\?/);
      expect(plan).toMatch(/SEARCH c USING INDEX changes_of_relation/);
      expect(plan).not.toMatch(/SCAN (c|e|n)\b/);
    },
  );

  test.each([
    'relations/by-ids',
    'relations/histories',
    'entities/by-ids',
    'evidence/by-ids',
    'evidence/of-relations',
    'evidence/of-sources',
    'evidence/count-of-relations',
    'sources/by-ids',
  ])('%s looks up, and scans no table', (name) => {
    expect(planOf(statement(name))).not.toMatch(/SCAN (e|n|r|v|s)\b/);
  });
});

function planOf({ text }: Statement): string {
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all({}) as Array<{ detail: string }>;
  return rows.map(({ detail }) => detail).join('\n');
}

function sortsIn(plan: string): number {
  return plan.match(/USE TEMP B-TREE FOR ORDER BY/g)?.length ?? 0;
}
