// Gives a store its mark, once.
// access: write
// parameters: store
// row: nothing
MERGE (m:Meta {id: 'liaison'})
ON CREATE SET m.store = $store, m.version = 0
