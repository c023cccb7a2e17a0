// Says that something was written. Last in its transaction: it holds a lock that other writers wait for.
// access: write
// parameters: store, layout
// row: nothing
MERGE (m:Meta {id: 'liaison'})
ON CREATE SET m.store = $store, m.layout = $layout, m.version = 0
SET m.version = m.version + 1
