// A page of relations for each of several entities.
// access: read
// parameters: ends
// marker: types
// row: entity, key (relations/columns)
MATCH (e:Entity) WHERE e.id IN $ends
CALL (e) {
  MATCH (e)-[r/*types*/]-(o)
  WITH r, [o] AS others
  // include relations/filter
  // include relations/order-and-cut
  RETURN r, i, certainty, key
}
RETURN e.id AS entity, key,
// include relations/columns
ORDER BY entity, key, id
