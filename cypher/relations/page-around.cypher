// A page of the relations with an end among `ends`.
// access: read
// parameters: ends
// marker: types
// row: key (relations/columns)
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH r, [o] AS others
// include relations/filter
WITH DISTINCT r, i, s, certainty
// include relations/order-and-cut
RETURN key,
// include relations/columns
ORDER BY key, id
