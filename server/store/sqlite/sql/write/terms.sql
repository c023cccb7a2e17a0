-- Writes terms of the vocabulary; what is there as it is stays untouched. `rows`: lists of
-- section, id, whether it is a type of occurrences (1 or 0), and the term.
-- Parameters: rows
-- Row: changed
INSERT INTO terms (section, id, occurrence, body)
SELECT row ->> 0, row ->> 1, row ->> 2, row -> 3 FROM {{rows}} WHERE true
ON CONFLICT DO UPDATE SET occurrence = excluded.occurrence, body = excluded.body
WHERE body IS NOT excluded.body
RETURNING 1 AS changed
