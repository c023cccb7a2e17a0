// The changes of a relation.
// access: write
// parameters: none
// row: nothing
CREATE INDEX change_relation IF NOT EXISTS FOR (n:Change) ON (n.relation)
