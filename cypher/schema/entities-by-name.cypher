// Entities in the order of their folded names, to read them page by page.
// access: write
// parameters: none
// row: nothing
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.nameKey, n.id)
