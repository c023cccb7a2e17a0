// Entities by their ids, in no order.
// access: read
// parameters: ids
// row: (entities/columns)
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN
// include entities/columns
