// What is stored under these ids, to tell new, changed and unchanged relations apart before writing.
// access: read
// parameters: ids
// row: id, digest
MATCH (k:RelationId) WHERE k.id IN $ids
RETURN k.id AS id, k.digest AS digest
