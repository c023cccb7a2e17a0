// Adds a data set or replaces what is said of it. `row` holds its fields.
// access: write
// parameters: row, row.id
// row: nothing
MERGE (d:Dataset {id: $row.id})
SET d = $row
