// Relations by their ids, as their authors wrote them, without what was folded; in no order.
// access: read
// parameters: ids
// row: type, from, to (relations/own-columns)
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
RETURN k.type AS type, k.from AS from, k.to AS to,
// include relations/own-columns
