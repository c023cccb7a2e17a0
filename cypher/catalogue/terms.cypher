// The vocabulary, a term a row, as JSON text.
// access: read
// parameters: none
// row: id, of, body
MATCH (t:Term)
RETURN t.id AS id, t.of AS of, t.body AS body
ORDER BY id
