// Takes a decision back.
// access: write
// parameters: id, at, by, reason
// row: nothing
MATCH (d:IdentityDecision {id: $id})
SET d.undoneAt = $at, d.undoneBy = $by, d.undoneReason = $reason
