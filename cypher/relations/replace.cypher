// Adds relations that were taken away before, with other facts, type or ends, to the nodes that hold their ids.
// Rows as in relations/create.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MATCH (k:RelationId {id: row.id})
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
SET k = {
  // include relations/id-properties
}
CREATE (a)-[r:$(row.type) {
  // include relations/properties
}]->(b)
