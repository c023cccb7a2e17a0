// How many relations that match have an end among `ends`.
// access: read
// parameters: ends
// marker: types
// row: count
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH r, [o] AS others
// include relations/filter
RETURN count(DISTINCT r) AS count
