// A page of the changes of relations with an end among `ends`, the latest first.
// access: read
// parameters: ends, range.bound
// marker: types
// row: (changes/order-and-cut)
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH r, [o] AS others
// include relations/filter
WITH DISTINCT r.id AS id
MATCH (k:RelationId {id: id}) WHERE k.lastChange > $range.bound
UNWIND [c IN k.changes WHERE
  // include changes/in-range
  // include changes/behind
] AS c
// include changes/order-and-cut
