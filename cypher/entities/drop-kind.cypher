// Takes the label of their former kind from entities that changed it.
// access: write
// parameters: ids
// marker: kind
// row: nothing
MATCH (e:Entity)
WHERE e.id IN $ids
REMOVE e/*kind*/
