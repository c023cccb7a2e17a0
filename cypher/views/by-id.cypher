// A kept view.
// access: read
// parameters: id
// row: id, body, keptAt
MATCH (v:KeptView {id: $id})
RETURN v.id AS id, v.body AS body, v.keptAt AS keptAt
