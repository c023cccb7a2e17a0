-- A relation with an end that is not stored, if there is one. `rows`: lists that begin with the
-- relation's id and its ends.
-- Parameters: rows
-- Row: relation, missing
SELECT value ->> 0 AS relation, iif(a.number IS NULL, value ->> 1, value ->> 2) AS missing
FROM json_each(:rows)
LEFT JOIN entities a ON a.id = value ->> 1
LEFT JOIN entities b ON b.id = value ->> 2
WHERE a.number IS NULL OR b.number IS NULL
LIMIT 1
