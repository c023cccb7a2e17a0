// Adds changes. A row: relation, kind, earliest, day, knownFrom, knownUntil (9999-99-99: still), margin.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
CREATE (c:Change)
SET c = row
