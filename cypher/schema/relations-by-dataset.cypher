// The relations of a data set, to count them and to tell what left its files.
// access: write
// parameters: none
// row: nothing
CREATE INDEX relation_dataset IF NOT EXISTS FOR (n:RelationId) ON (n.dataset)
