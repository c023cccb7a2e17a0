// Which of these relations are stored.
// access: read
// parameters: ids
// row: id
MATCH (k:RelationId) WHERE k.id IN $ids
RETURN k.id AS id
