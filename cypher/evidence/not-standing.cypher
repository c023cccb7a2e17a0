// Which of these statements are not stored, or are and were withdrawn.
// access: read
// parameters: ids
// row: id, stored
UNWIND $ids AS id
OPTIONAL MATCH (v:Evidence {id: id})
WITH id, v WHERE v IS NULL OR v.withdrawnAt IS NOT NULL
RETURN id, v IS NOT NULL AS stored
