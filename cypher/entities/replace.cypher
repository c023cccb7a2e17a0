// Replaces what is said of stored entities; all rows are of one kind, which becomes their label.
// access: write
// parameters: rows
// marker: kind
// row: nothing
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e:Entity/*kind*/
SET e = row
