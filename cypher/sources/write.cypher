// Adds sources or replaces what is said of them. A row holds the properties of one.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row
WITH s
OPTIONAL MATCH (s)-[repeats:BASED_ON]->()
DELETE repeats
