// Lets one writer of decisions after the other look at what was decided: it holds a lock until its transaction ends.
// access: write
// parameters: none
// row: nothing
MERGE (m:Meta {id: 'liaison'})
SET m.deciding = true
REMOVE m.deciding
