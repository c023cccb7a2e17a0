// The widenings of a deal.
// access: write
// parameters: none
// row: nothing
CREATE INDEX relation_amends IF NOT EXISTS FOR (n:RelationId) ON (n.amends)
