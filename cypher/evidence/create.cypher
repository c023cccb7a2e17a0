// Adds statements about stored relations, each in its stored source. A row: relation, source, properties.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MATCH (k:RelationId {id: row.relation})
MATCH (s:Source {id: row.source})
CREATE (v:Evidence)-[:IN]->(s)
SET v = row.properties
