// The columns of a relation's row, one text; see server/store/neo4j/rows/text.ts and relationRow in rows/relation.ts.
// part: row
// parameters: unit, item, absent
// row: nothing
WITH split(row, $unit) AS v
WITH v[0] AS digest, split(nullIf(v[1], $absent), $item) AS changes, nullIf(v[2], $absent) AS lastChange,
  nullIf(v[3], $absent) AS text, v[4] AS id, v[5] AS type, v[6] AS from, v[7] AS to, v[8] AS dataset,
  coalesce(split(nullIf(v[9], $absent), $item), []) AS states,
  coalesce(split(nullIf(v[10], $absent), $item), []) AS history,
  nullIf(v[11], $absent) AS role, toFloat(nullIf(v[12], $absent)) AS share, nullIf(v[13], $absent) AS place,
  nullIf(v[14], $absent) AS event, nullIf(v[15], $absent) AS summary, nullIf(v[16], $absent) AS about,
  nullIf(v[17], $absent) AS follows, nullIf(v[18], $absent) AS amends,
  toFloat(nullIf(v[19], $absent)) AS amountValue, nullIf(v[20], $absent) AS amountCurrency,
  nullIf(v[21], $absent) AS properties
