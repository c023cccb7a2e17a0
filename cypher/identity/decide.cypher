// Adds a decision about who is who. `row` holds the fields.
// access: write
// parameters: row
// row: nothing
CREATE (d:IdentityDecision)
SET d = $row
