// Which of these relations are not stored as they are: new ones and changed ones, each a row of id and digest.
// access: read
// parameters: rows, unit
// row: id, stored
UNWIND $rows AS row
WITH split(row, $unit) AS v
OPTIONAL MATCH (k:RelationId {id: v[0]})
WITH v, k WHERE k IS NULL OR k.digest <> v[1]
RETURN v[0] AS id, k IS NOT NULL AS stored
