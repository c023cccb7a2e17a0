// Adds relations between stored entities, each with the node that holds its id; fails where another writer has taken
// one. Properties are written out: `SET r = row` would make Neo4j hold all rows back before it, and again after it.
// A row: from, to, and what the two parts name; what is null in it is left out.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (k:RelationId {
  // include relations/id-properties
}), (a)-[r:$(row.type) {
  // include relations/properties
}]->(b)
