/** The tables of a stage. `place` is where a record is written, as JSON; `bad` ones are left out. */
export const TABLES = `
CREATE TABLE entities (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL, place TEXT NOT NULL, bad INTEGER NOT NULL DEFAULT 0);
CREATE TABLE sources (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, place TEXT NOT NULL, bad INTEGER NOT NULL DEFAULT 0);
CREATE TABLE relations (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, part TEXT, linked INTEGER NOT NULL, body TEXT NOT NULL, place TEXT NOT NULL, bad INTEGER NOT NULL DEFAULT 0);
CREATE TABLE lines (n INTEGER PRIMARY KEY, relation TEXT NOT NULL, body TEXT NOT NULL, place TEXT NOT NULL, bad INTEGER NOT NULL DEFAULT 0);
CREATE TABLE problems (n INTEGER PRIMARY KEY, severity TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, file INTEGER NOT NULL, line INTEGER, place TEXT NOT NULL);
CREATE TABLE stated (id TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** Made when all is read: to fill tables without them is quicker. */
export const INDEXES = `
CREATE INDEX lines_of_relation ON lines (relation, n);
UPDATE relations SET part = id;
CREATE INDEX relations_by_part ON relations (part, n);
`;

/** By JSON arrays of rows or ids, many at a time. */
export const SQL = {
  putEntities: `INSERT INTO entities (id, kind, body, place) SELECT value ->> 0, value ->> 1, value -> 2, value -> 3 FROM json_each(:rows) WHERE true
    ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
  putSources: `INSERT INTO sources (id, body, place) SELECT value ->> 0, value -> 1, value -> 2 FROM json_each(:rows) WHERE true
    ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
  putRelations: `INSERT INTO relations (id, linked, body, place) SELECT value ->> 0, value ->> 1, value -> 2, value -> 3 FROM json_each(:rows) WHERE true
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, linked = excluded.linked`,
  putLines: `INSERT INTO lines (relation, body, place) SELECT value ->> 0, value -> 1, value -> 2 FROM json_each(:rows)`,
  putBroken: `INSERT INTO lines (relation, body, place, bad) SELECT value ->> 0, value -> 1, value -> 2, 1 FROM json_each(:rows)`,
  putProblems: `INSERT INTO problems (severity, reason, detail, file, line, place)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(:rows)`,
  putStated: 'INSERT OR IGNORE INTO stated (id) SELECT value FROM json_each(:rows)',

  entitiesByIds:
    'SELECT id, body, place FROM entities WHERE bad = 0 AND id IN (SELECT value FROM json_each(:ids))',
  sourcesByIds:
    'SELECT id, body, place FROM sources WHERE bad = 0 AND id IN (SELECT value FROM json_each(:ids))',
  relationsByIds:
    'SELECT id, body, place FROM relations WHERE bad = 0 AND id IN (SELECT value FROM json_each(:ids))',
  kinds: 'SELECT id, kind FROM entities WHERE bad = 0 AND id IN (SELECT value FROM json_each(:ids))',

  firstEntities: 'SELECT id FROM entities WHERE bad = 0 ORDER BY n LIMIT :first',
  firstRelations: 'SELECT id FROM relations WHERE bad = 0 ORDER BY n LIMIT :first',
  entities: 'SELECT n, body, place FROM entities WHERE bad = 0 AND n > :after ORDER BY n LIMIT :first',
  sources: 'SELECT n, body, place FROM sources WHERE bad = 0 AND n > :after ORDER BY n LIMIT :first',
  parts:
    'SELECT part, n, body, place FROM relations WHERE bad = 0 AND part > :after ORDER BY part, n LIMIT :first',
  part: 'SELECT part, n, body, place FROM relations WHERE bad = 0 AND part = :part ORDER BY n',
  linked: 'SELECT n, id, body FROM relations WHERE linked = 1 AND n > :after ORDER BY n LIMIT :first',
  setParts:
    'UPDATE relations SET part = j.value ->> 1 FROM json_each(:rows) AS j WHERE relations.id = j.value ->> 0',
  lines:
    'SELECT n, body, place, relation FROM lines WHERE bad = 0 AND relation IN (SELECT value FROM json_each(:ids)) ORDER BY relation, n',
  bare: 'SELECT n, id, place FROM relations WHERE n > :after AND NOT EXISTS (SELECT 1 FROM lines WHERE relation = relations.id) ORDER BY n LIMIT :first',
  stray:
    'SELECT n, relation, place FROM lines WHERE bad = 0 AND n > :after AND NOT EXISTS (SELECT 1 FROM relations WHERE id = lines.relation) ORDER BY n LIMIT :first',

  dropEntities: 'UPDATE entities SET bad = 1 WHERE id IN (SELECT value FROM json_each(:ids))',
  dropSources: 'UPDATE sources SET bad = 1 WHERE id IN (SELECT value FROM json_each(:ids))',
  dropRelations: 'UPDATE relations SET bad = 1 WHERE id IN (SELECT value FROM json_each(:ids))',
  dropLinesOf: 'UPDATE lines SET bad = 1 WHERE relation IN (SELECT value FROM json_each(:ids))',
  dropLines: 'UPDATE lines SET bad = 1 WHERE n IN (SELECT value FROM json_each(:ids))',

  counts: `SELECT (SELECT count(*) FROM entities WHERE bad = 0), (SELECT count(*) FROM sources WHERE bad = 0),
    (SELECT count(*) FROM relations WHERE bad = 0), (SELECT count(*) FROM lines WHERE bad = 0)`,
  // Beside min(), SQLite gives the columns of the row that has it.
  byKind:
    'SELECT kind, count(*) AS many, min(n), body FROM entities WHERE bad = 0 GROUP BY kind ORDER BY many DESC, kind LIMIT :first',
  byType: `SELECT body ->> 'type' AS type, count(*) AS many, min(n), body, place FROM relations WHERE bad = 0
    GROUP BY type ORDER BY many DESC, type LIMIT :first`,
  deniedByType: `SELECT relations.body ->> 'type' AS type, count(DISTINCT relations.id) FROM lines JOIN relations ON relations.id = lines.relation
    WHERE lines.bad = 0 AND relations.bad = 0 AND lines.body ->> 'stance' = 'DENIES' GROUP BY type`,
  badCount: "SELECT count(*) FROM problems WHERE severity = 'bad'",
  problems:
    'SELECT severity, reason, detail, place FROM problems ORDER BY file, line, n LIMIT :first OFFSET :skip',
  reasons:
    'SELECT severity, reason, count(*) AS many FROM problems GROUP BY severity, reason ORDER BY many DESC, reason',
  touchedRows: `SELECT count(DISTINCT (place ->> 'file') || ':' || coalesce(place ->> 'line', place ->> 'path')) FROM problems WHERE severity <> 'note'`,
  partlyUsedRows: `WITH touched AS MATERIALIZED (SELECT DISTINCT (place ->> 'file') || ':' || coalesce(place ->> 'line', place ->> 'path') AS row FROM problems WHERE severity <> 'note')
    SELECT count(*) FROM (
      SELECT (place ->> 'file') || ':' || coalesce(place ->> 'line', place ->> 'path') AS row FROM lines WHERE bad = 0
      UNION SELECT (place ->> 'file') || ':' || coalesce(place ->> 'line', place ->> 'path') FROM entities WHERE bad = 0
    ) WHERE row IN (SELECT row FROM touched)`,
};
