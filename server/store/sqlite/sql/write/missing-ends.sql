-- A relation with an end that is not stored, if there is one. `rows`: lists of the relation's
-- id and its ends.
-- Parameters: rows
-- Row: relation, missing
SELECT row ->> 0 AS relation, iif(a.number IS NULL, row ->> 1, row ->> 2) AS missing
FROM {{rows}}
LEFT JOIN entities a ON a.id = row ->> 1
LEFT JOIN entities b ON b.id = row ->> 2
WHERE a.number IS NULL OR b.number IS NULL
LIMIT 1
