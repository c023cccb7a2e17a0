// Lets those sources wait no more that are linked to every document that they repeat.
// access: write
// parameters: none
// row: nothing
MATCH (s:Source {waits: true})
WHERE COUNT { (s)-[:BASED_ON]->() } = size(s.basedOn)
REMOVE s.waits
