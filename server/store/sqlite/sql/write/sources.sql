-- Writes sources; what is there as it is stays untouched. `rows`: lists of id, data set, and the record.
-- Parameters: rows
-- Row: changed
INSERT INTO sources (id, dataset, body)
SELECT value ->> 0, value ->> 1, value -> 2 FROM json_each(:rows) WHERE true
ON CONFLICT (id) DO UPDATE SET dataset = excluded.dataset, body = excluded.body
WHERE body IS NOT excluded.body
RETURNING 1 AS changed
