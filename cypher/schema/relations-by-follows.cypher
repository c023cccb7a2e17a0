// What grew out of talks.
// access: write
// parameters: none
// row: nothing
CREATE INDEX relation_follows IF NOT EXISTS FOR (n:RelationId) ON (n.follows)
