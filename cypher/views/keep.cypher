// Keeps a view that is not there.
// access: write
// parameters: id, characters, keptAt, body
// row: nothing
MERGE (v:KeptView {id: $id})
ON CREATE SET v.characters = $characters, v.keptAt = $keptAt, v.body = $body
