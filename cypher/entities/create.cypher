// Adds entities of one kind. A row holds the properties of one.
// access: write
// parameters: rows
// marker: kind
// row: nothing
UNWIND $rows AS row
CREATE (e:Entity/*kind*/)
SET e = row
