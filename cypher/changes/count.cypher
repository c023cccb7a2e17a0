// How many changes of relations that match there are.
// access: read
// parameters: none
// row: count
MATCH (c:Change)
// include changes/in-range
WITH c
MATCH (k:RelationId {id: c.relation})
// include relations/found
WITH c, r, [a, b] AS others
// include relations/filter
RETURN count(*) AS count
