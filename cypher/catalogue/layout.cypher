// By which layout a store was written, if it was; null: by the first, which did not say.
// access: read
// parameters: none
// row: layout
MATCH (m:Meta {id: 'liaison'})
RETURN m.layout AS layout
