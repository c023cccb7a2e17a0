// Sources by their ids, in no order.
// access: read
// parameters: ids
// row: (sources/columns)
MATCH (s:Source) WHERE s.id IN $ids
RETURN
// include sources/columns
