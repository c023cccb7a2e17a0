// Takes a name away.
// access: write
// parameters: id
// row: forgotten
MATCH (n:NamedView {id: $id})
WITH n, n.id AS forgotten
DELETE n
RETURN forgotten
