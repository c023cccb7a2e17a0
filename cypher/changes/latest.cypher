// The latest changes of all relations, whether or not they match: to find a relation costs more than to look
// through its changes.
// access: read
// parameters: range.bound
// row: (changes/order-and-cut)
MATCH (k:RelationId) WHERE k.lastChange > $range.bound
UNWIND [c IN k.changes WHERE
  // include changes/in-range
  // include changes/behind
] AS c
// include changes/order-and-cut
