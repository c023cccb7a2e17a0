// The denials of a relation.
// access: write
// parameters: none
// row: nothing
CREATE INDEX relation_about IF NOT EXISTS FOR (n:RelationId) ON (n.about)
