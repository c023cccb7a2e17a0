// The counter that every write raises, and the mark of this store: a store made anew has another.
// access: read
// parameters: none
// row: store, version
MATCH (m:Meta {id: 'liaison'})
RETURN m.store AS store, m.version AS version
