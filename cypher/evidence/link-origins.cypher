// Links statements to the reports that they repeat. A row: id, origin.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MATCH (v:Evidence {id: row.id})
MATCH (s:Source {id: row.origin})
CREATE (v)-[:ORIGIN]->(s)
