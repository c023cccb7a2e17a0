// How many relations match.
// access: read
// parameters: none
// marker: types
// row: count
MATCH (a:Entity)-[r/*types*/]->(b)
WITH r, [a, b] AS others
// include relations/filter
RETURN count(*) AS count
