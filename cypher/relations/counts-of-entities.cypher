// How many relations each of several entities has, by type, status and certainty.
// access: read
// parameters: ends
// marker: types
// row: entity, type, rank, certainty, count
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH e, r, [o] AS others
// include relations/filter
RETURN e.id AS entity, type(r) AS type, substring(s, 68, 1) AS rank, certainty, count(*) AS count
