// Adds statements, each in its stored source. A row: source, properties.
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
CREATE (v:Evidence)-[:IN]->(s)
SET v = row.properties
