// Relations by their ids as known by a day, whatever their status and certainty; in no order.
// access: read
// parameters: ids
// row: (relations/columns)
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
WITH r
// include relations/seen
RETURN
// include relations/columns
