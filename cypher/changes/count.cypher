// How many changes of relations that match there are.
// access: read
// parameters: range.bound
// row: count
MATCH (k:RelationId) WHERE k.lastChange > $range.bound
WITH k, [c IN k.changes WHERE
  // include changes/in-range
] AS changes
WHERE changes <> []
// include relations/found
WITH changes, r, [a, b] AS others
// include relations/filter
RETURN sum(size(changes)) AS count
