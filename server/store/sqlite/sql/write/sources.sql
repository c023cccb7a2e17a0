-- Writes sources; what is there as it is stays untouched. `rows`: lists of id, data set, and the record.
-- Parameters: rows
-- Row: changed
INSERT INTO sources (id, dataset, body)
SELECT row ->> 0, row ->> 1, row -> 2 FROM {{rows}} WHERE true
ON CONFLICT (id) DO UPDATE SET dataset = excluded.dataset, body = excluded.body
WHERE body IS NOT excluded.body
RETURNING 1 AS changed
