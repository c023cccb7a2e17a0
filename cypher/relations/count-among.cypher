// How many relations that match have both ends among `ends`.
// access: read
// parameters: ends
// marker: types
// row: count
MATCH (a:Entity) WHERE a.id IN $ends
MATCH (a)-[r/*types*/]->(b) WHERE b.id IN $ends
WITH r, [a, b] AS others
// include relations/filter
RETURN count(*) AS count
