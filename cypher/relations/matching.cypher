// Which relations match, of these ids; in no order.
// access: read
// parameters: ids
// row: id
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
WITH r, [a, b] AS others
// include relations/filter
RETURN r.id AS id
