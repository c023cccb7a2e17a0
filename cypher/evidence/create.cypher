// Adds statements, each in its stored source. A row is one text; see server/store/neo4j/rows/text.ts and
// evidenceRow in rows/evidence.ts.
// access: write
// parameters: rows, unit, absent
// row: nothing
UNWIND $rows AS row
WITH split(row, $unit) AS v
MATCH (s:Source {id: v[2]})
CREATE (e:Evidence {
  id: v[0], relation: v[1], source: v[2], stance: v[3], basis: v[4], recordedAt: v[5], dataset: v[6],
  publicFrom: v[7], publicDay: v[8], publishedOn: nullIf(v[9], $absent), start: nullIf(v[10], $absent),
  locator: nullIf(v[11], $absent), end: nullIf(v[12], $absent), speaker: nullIf(v[13], $absent),
  attribution: nullIf(v[14], $absent), onBehalfOf: nullIf(v[15], $absent), note: nullIf(v[16], $absent),
  withdrawnAt: nullIf(v[17], $absent), retracts: nullIf(v[18], $absent), origin: nullIf(v[19], $absent)
})-[:IN]->(s)
