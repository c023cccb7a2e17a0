// Takes relation ids for new relations; fails where another writer has taken one. A row: id, type, from, to, dataset, about, follows, amends, digest.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
CREATE (k:RelationId)
SET k = row
