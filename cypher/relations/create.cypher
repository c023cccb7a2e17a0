// Adds relations of one type between stored entities. A row: id, from, to, properties.
// access: write
// parameters: rows
// marker: type
// row: nothing
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r/*type*/]->(b)
SET r = row.properties
