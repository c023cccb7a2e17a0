// Ids of the statements about some relations that stand; in no order.
// access: read
// parameters: relations
// row: relation, id
MATCH (v:Evidence) WHERE v.relation IN $relations AND v.withdrawnAt IS NULL
RETURN v.relation AS relation, v.id AS id
