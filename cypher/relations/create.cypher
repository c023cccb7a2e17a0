// Adds relations between stored entities, each with the node that holds its id; fails where another writer has taken
// one. Properties are written out: `SET r = row` would make Neo4j hold all rows back before it, and again after it.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
// include relations/of-row
MATCH (a:Entity {id: from})
MATCH (b:Entity {id: to})
CREATE (k:RelationId {
  // include relations/id-properties
}), (a)-[r:$(type) {
  // include relations/properties
}]->(b)
