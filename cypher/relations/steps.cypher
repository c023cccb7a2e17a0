// Relations with an end among `ends` as steps of a walk, by id.
// access: read
// parameters: ends, limit
// marker: types
// row: relation, type, from, to, support, certainty
MATCH (e:Entity) WHERE e.id IN $ends
MATCH (e)-[r/*types*/]-(o)
WITH r, [o] AS others
// include relations/filter
WITH DISTINCT r, s, certainty ORDER BY r.id LIMIT $limit
RETURN r.id AS relation, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
  substring(s, 68, 7) AS support, certainty
ORDER BY relation
