// A page of the changes of all relations that match, the latest first.
// access: read
// parameters: range.bound
// row: (changes/order-and-cut)
MATCH (k:RelationId) WHERE k.lastChange > $range.bound
WITH k, [c IN k.changes WHERE
  // include changes/in-range
  // include changes/behind
] AS changes
WHERE changes <> []
// include relations/found
WITH k, changes, r, [a, b] AS others
// include relations/filter
UNWIND changes AS c
// include changes/order-and-cut
