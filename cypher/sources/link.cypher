// Links sources that wait to the documents that they repeat, as far as these are stored.
// access: write
// parameters: none
// row: nothing
MATCH (s:Source {waits: true})
UNWIND s.basedOn AS id
MATCH (d:Source {id: id})
MERGE (s)-[:BASED_ON]->(d)
