// A page of all the relations that match.
// access: read
// parameters: none
// marker: types
// row: key (relations/columns)
MATCH (a:Entity)-[r/*types*/]->(b)
WITH r, [a, b] AS others
// include relations/filter
// include relations/order-and-cut
RETURN key,
// include relations/columns
ORDER BY key, id
