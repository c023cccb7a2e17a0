// Lets withdrawn statements stand again.
// access: write
// parameters: ids
// row: count
MATCH (v:Evidence) WHERE v.id IN $ids AND v.withdrawnAt IS NOT NULL
REMOVE v.withdrawnAt
RETURN count(*) AS count
