// The named views, by id.
// access: read
// parameters: none
// row: id, name, view, savedAt
MATCH (n:NamedView)
RETURN n.id AS id, n.name AS name, n.view AS view, n.savedAt AS savedAt
ORDER BY id
