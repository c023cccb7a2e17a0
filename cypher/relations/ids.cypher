// Relation ids after one, in order.
// access: read
// parameters: after, limit
// row: id
MATCH (k:RelationId) WHERE k.id > $after
RETURN k.id AS id
ORDER BY id LIMIT $limit
