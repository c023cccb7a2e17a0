// Relations in the order of the day from which on nothing more is known to happen to them.
// access: write
// parameters: none
// row: nothing
CREATE INDEX relation_last_change IF NOT EXISTS FOR (n:RelationId) ON (n.lastChange)
