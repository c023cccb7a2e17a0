// Holds relations against other writers until this transaction ends.
// access: write
// parameters: ids
// row: nothing
MATCH (k:RelationId) WHERE k.id IN $ids
SET k.digest = ''
