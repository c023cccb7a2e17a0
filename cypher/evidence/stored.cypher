// Which of these statements are there already, and since when they are withdrawn.
// access: read
// parameters: ids
// row: id, withdrawnAt
MATCH (v:Evidence) WHERE v.id IN $ids
RETURN v.id AS id, v.withdrawnAt AS withdrawnAt
