// Gives a store its mark, once.
// access: write
// parameters: store, layout
// row: nothing
MERGE (m:Meta {id: 'liaison'})
ON CREATE SET m.store = $store, m.layout = $layout, m.version = 0
