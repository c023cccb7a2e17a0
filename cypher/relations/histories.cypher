// Relations by their ids with all that was ever known of them; in no order. `history` and `states` are lists.
// access: read
// parameters: ids
// row: history, states (relations/columns)
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
WITH r, 0 AS i, null AS certainty
RETURN r.history AS history, r.states AS states,
// include relations/columns
