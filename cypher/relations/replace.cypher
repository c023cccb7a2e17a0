// Adds relations that were taken away before, with other facts, type or ends, to the nodes that hold their ids.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
// include relations/of-row
MATCH (k:RelationId {id: id})
MATCH (a:Entity {id: from})
MATCH (b:Entity {id: to})
SET k = {
  // include relations/id-properties
}
CREATE (a)-[r:$(type) {
  // include relations/properties
}]->(b)
