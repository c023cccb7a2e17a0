// Relations with both ends among `ends`, in order, at most `limit`.
// access: read
// parameters: ends
// marker: types
// row: key (relations/columns)
MATCH (a:Entity) WHERE a.id IN $ends
MATCH (a)-[r/*types*/]->(b) WHERE b.id IN $ends
WITH r, [a, b] AS others
// include relations/filter
// include relations/order-and-cut
RETURN key,
// include relations/columns
ORDER BY key, id
