// Says anew where relations are and what they point at. Rows as in relations/create-ids.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MATCH (k:RelationId {id: row.id})
SET k = row
