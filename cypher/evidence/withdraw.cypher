// Withdraws statements that stand.
// access: write
// parameters: ids, at
// row: count
MATCH (v:Evidence) WHERE v.id IN $ids AND v.withdrawnAt IS NULL
SET v.withdrawnAt = $at
RETURN count(*) AS count
