// Relations by their ids with all that was ever known of them; in no order. `history` is a list of JSON texts.
// access: read
// parameters: ids
// row: history (relations/columns)
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
WITH r, 0 AS i, null AS certainty
RETURN r.history AS history,
// include relations/columns
