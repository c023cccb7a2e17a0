// Which of these statements are there already.
// access: read
// parameters: ids
// row: id
MATCH (v:Evidence) WHERE v.id IN $ids
RETURN v.id AS id
