// What is stored under these ids, to tell new, changed and unchanged sources apart before writing.
// access: read
// parameters: ids
// row: id, digest
MATCH (s:Source) WHERE s.id IN $ids
RETURN s.id AS id, s.digest AS digest
