// The statements about a relation.
// access: write
// parameters: none
// row: nothing
CREATE INDEX evidence_relation IF NOT EXISTS FOR (n:Evidence) ON (n.relation)
