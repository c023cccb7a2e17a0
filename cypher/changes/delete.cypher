// Takes away the changes of relations that are about to be written anew.
// access: write
// parameters: ids
// row: nothing
MATCH (c:Change) WHERE c.relation IN $ids
DELETE c
