// The counter that every write raises, the mark of this store (a store made anew has another), and how often decisions were made or taken back.
// access: read
// parameters: none
// row: store, version, decisions
MATCH (m:Meta {id: 'liaison'})
OPTIONAL MATCH (d:IdentityDecision)
RETURN m.store AS store, m.version AS version, count(d) + count(d.undoneAt) AS decisions
