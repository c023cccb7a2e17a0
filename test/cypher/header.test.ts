/** Each rule for a file in `cypher/` refuses a file that breaks it, and says what is wrong. */
import { describe, expect, it } from '@jest/globals';
import { composeQuery } from '../../server/store/neo4j/queries/compose.ts';

const PARTS = new Map([
  [
    'entities/columns',
    '// Columns.\n// part: e\n// parameters: none\n// row: id, name\ne.id AS id, e.name AS name',
  ],
  [
    'entities/kinds',
    '// Conditions.\n// part: e\n// parameters: kinds\n// row: nothing\nAND e.kind IN $kinds',
  ],
  ['loop', '// Includes itself.\n// part: e\n// parameters: none\n// row: nothing\n// include loop'],
]);

const GOOD = `// Entities of some kinds.
// access: read
// parameters: ids
// row: (entities/columns)
MATCH (e:Entity) WHERE e.id IN $ids
// include entities/kinds
RETURN
// include entities/columns
ORDER BY id`;

function compose(text: string) {
  return composeQuery('made/up', text, PARTS);
}

/** The good file with one thing changed. */
function changed(from: string, to: string): string {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
}

describe('a file in cypher/', () => {
  it('becomes a query with its parts put in and its header taken off', () => {
    const query = compose(GOOD);
    expect(query).toMatchObject({
      access: 'read',
      parameters: ['ids', 'kinds'],
      columns: ['id', 'name'],
      marker: null,
    });
    expect(query.text).toBe(
      'MATCH (e:Entity) WHERE e.id IN $ids\nAND e.kind IN $kinds\nRETURN\ne.id AS id, e.name AS name\nORDER BY id',
    );
  });

  it.each([
    ['says no purpose', changed('// Entities of some kinds.\n', ''), 'begins with no line that says what'],
    [
      'says no access',
      changed('// access: read\n', ''),
      'expected "// access: read" or "// access: write", found neither',
    ],
    ['says an access that is none', changed('access: read', 'access: both'), 'found "both"'],
    [
      'writes, and says that it reads',
      changed('RETURN\n', 'SET e.seen = true\nRETURN\n'),
      'has a clause that writes',
    ],
    ['reads, and says that it writes', changed('access: read', 'access: write'), 'has no clause that writes'],
    ['has no line of parameters', changed('// parameters: ids\n', ''), 'no line "// parameters:"'],
    [
      'uses a parameter that is not declared',
      changed('e.id IN $ids', 'e.id IN $ids AND e.name = $name'),
      'has "name", which the line "// parameters:" does not name',
    ],
    [
      'declares a parameter that it does not use',
      changed('parameters: ids', 'parameters: ids, limit'),
      'names "limit", which the query does not have',
    ],
    ['has no line of columns', changed('// row: (entities/columns)\n', ''), 'no line "// row:"'],
    [
      'returns a column that is not declared',
      changed('RETURN\n', 'RETURN e.kind AS kind,\n'),
      'has "kind", which the line "// row:" does not name',
    ],
    [
      'declares a column that it does not return',
      changed('row: (', 'row: country ('),
      'names "country", which the query does not have',
    ],
    [
      'names a part on the row line that it does not include',
      changed('(entities/columns)', '(entities/kinds-of)'),
      'names the part "entities/kinds-of"',
    ],
    [
      'includes a part that is not there',
      changed('include entities/kinds', 'include entities/nothing'),
      'no cypher/entities/nothing.part.cypher',
    ],
    [
      'includes a part that includes itself',
      changed('include entities/kinds', 'include loop'),
      'does it include itself',
    ],
    [
      'declares a marker that is not in the text',
      changed('// row', '// marker: types\n// row'),
      'names "types", which the query does not have',
    ],
    [
      'has a marker that is not declared',
      changed('(e:Entity)', '(e:Entity/*kind*/)'),
      'has "kind", which the line "// marker:" does not name',
    ],
    [
      'declares a marker that is none',
      changed('// row', '// marker: anything\n// row'),
      'expected a marker of types, kind, found "anything"',
    ],
  ])('is refused when it %s', (_what, text, message) => {
    expect(() => compose(text)).toThrow(message);
    expect(() => compose(text)).toThrow('made/up');
  });

  it('is told everything that is wrong at once', () => {
    const text = changed('parameters: ids', 'parameters: names').replace('access: read', 'access: write');
    expect(() => compose(text)).toThrow(/has no clause that writes.*has "ids".*names "names"/s);
  });

  it('may speak of writing in comments, quoted text and names', () => {
    const text = `// Says SET and DELETE.
// access: read
// parameters: none
// row: marked, quoted
// CREATE nothing here
MATCH (e:Entity) RETURN e.set AS marked, 'it''s MERGE, $not a parameter' AS quoted`;
    expect(compose(text)).toMatchObject({ parameters: [], columns: ['marked', 'quoted'] });
  });

  it.each([
    'CREATE (n)',
    'MERGE (n)',
    'SET n.x = 1',
    'DELETE n',
    'DETACH DELETE n',
    'REMOVE n.x',
    'FOREACH (x IN [] | SET n.x = 1)',
    'DROP INDEX x',
  ])('counts as writing when it has %s', (clause) => {
    const text = `// Writes.\n// access: read\n// parameters: none\n// row: nothing\nMATCH (n)\n${clause}`;
    expect(() => compose(text)).toThrow('has a clause that writes');
  });

  it('returns what its last RETURN names, not what its sub-queries do', () => {
    const text = `// Nested.
// access: read
// parameters: none
// row: id, list, count
MATCH (e) CALL (e) { MATCH (e)--(o) RETURN o.name AS inner, 1 AS other }
RETURN DISTINCT e.id AS id, [x IN [1, 2] | x] AS list, count(*) AS count ORDER BY id, list LIMIT 3`;
    expect(compose(text).columns).toEqual(['count', 'id', 'list']);
  });
});
