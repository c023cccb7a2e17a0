// Adds decisions about who is who. A row of `rows` holds the fields.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
CREATE (d:IdentityDecision)
SET d = row
