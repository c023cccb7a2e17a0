// What is stored under these ids, to tell new, changed and unchanged entities apart before writing.
// access: read
// parameters: ids
// row: id, digest, kind
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.digest AS digest, e.kind AS kind
