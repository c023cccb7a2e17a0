// Names a view, or gives what has the id another name or view. `row` holds the fields.
// access: write
// parameters: row, row.id
// row: nothing
MERGE (n:NamedView {id: $row.id})
SET n = $row
