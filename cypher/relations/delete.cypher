// Takes away relations that are about to be written anew, perhaps with another type or other ends.
// access: write
// parameters: ids
// row: nothing
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
DELETE r
