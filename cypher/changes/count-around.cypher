// How many changes there are of relations that match and have an end among `ends`.
// access: read
// parameters: ends
// marker: types
// row: count
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH r, [o] AS others
// include relations/filter
WITH DISTINCT r.id AS id
MATCH (c:Change {relation: id})
// include changes/in-range
RETURN count(*) AS count
