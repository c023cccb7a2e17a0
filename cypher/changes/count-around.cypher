// How many changes there are of relations that match and have an end among `ends`.
// access: read
// parameters: ends, range.bound
// marker: types
// row: count
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH r, [o] AS others
// include relations/filter
WITH DISTINCT r.id AS id
MATCH (k:RelationId {id: id}) WHERE k.lastChange > $range.bound
RETURN sum(size([c IN k.changes WHERE
  // include changes/in-range
])) AS count
