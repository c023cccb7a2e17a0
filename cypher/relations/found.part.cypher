// The relationship `r` of a relation id node `k`. The sub-query makes Neo4j find both ends first and walk from the
// one with fewer relationships; left to itself it walks all of a hub's.
// part: k
// parameters: none
// row: nothing
MATCH (a:Entity {id: k.from})
MATCH (b:Entity {id: k.to})
CALL (k, a, b) {
  MATCH (a)-[r]->(b) WHERE r.id = k.id
  RETURN r
}
