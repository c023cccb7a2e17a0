-- Writes terms of the vocabulary; what is there as it is stays untouched. `rows`: lists of
-- section, id, whether it is a type of occurrences (1 or 0), and the term.
-- Parameters: rows
-- Row: changed
INSERT INTO terms (section, id, occurrence, body)
SELECT value ->> 0, value ->> 1, value ->> 2, value -> 3 FROM json_each(:rows) WHERE true
ON CONFLICT DO UPDATE SET occurrence = excluded.occurrence, body = excluded.body
WHERE body IS NOT excluded.body
RETURNING 1 AS changed
