// The names of every entity, by id.
// access: read
// parameters: none
// row: id, name, aliases, kind, country
MATCH (e:Entity)
WHERE e.id > ''
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.kind AS kind, e.country AS country
ORDER BY id
