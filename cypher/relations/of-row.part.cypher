// The columns of a relation's row, one text; see server/store/neo4j/rows/text.ts and relationRow in rows/relation.ts.
// part: row
// parameters: unit, item, absent
// row: nothing
WITH split(row, $unit) AS v
WITH v[0] AS id, v[1] AS type, v[2] AS from, v[3] AS to, v[4] AS digest,
  coalesce(split(nullIf(v[5], $absent), $item), []) AS states,
  coalesce(split(nullIf(v[6], $absent), $item), []) AS history,
  v[7] AS dataset, nullIf(v[8], $absent) AS lastChange, split(nullIf(v[9], $absent), $item) AS changes,
  nullIf(v[10], $absent) AS role, toFloat(nullIf(v[11], $absent)) AS share, nullIf(v[12], $absent) AS place,
  nullIf(v[13], $absent) AS event, nullIf(v[14], $absent) AS summary, nullIf(v[15], $absent) AS about,
  nullIf(v[16], $absent) AS follows, nullIf(v[17], $absent) AS amends,
  toFloat(nullIf(v[18], $absent)) AS amountValue, nullIf(v[19], $absent) AS amountCurrency,
  nullIf(v[20], $absent) AS properties, nullIf(v[21], $absent) AS text
