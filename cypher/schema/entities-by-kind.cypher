// Entities of a kind.
// access: write
// parameters: none
// row: nothing
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind)
