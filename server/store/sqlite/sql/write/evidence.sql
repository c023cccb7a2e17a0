-- Writes new evidence; what is there is left as it is, but stands again where it was withdrawn and the
-- new is not. `rows`: lists of id, relation, source, origin, stance, the days from
-- which it is perhaps and surely public, time of withdrawal, data set, and the record.
-- Parameters: rows
-- Row: changed
INSERT INTO evidence (id, relation, source, origin, stance, public_from, public_day, withdrawn_at, dataset, body)
SELECT row ->> 0, (SELECT number FROM relations WHERE id = row ->> 1), row ->> 2, row ->> 3, row ->> 4,
  row ->> 5, row ->> 6, row ->> 7, row ->> 8, row -> 9
FROM {{rows}} WHERE true
ON CONFLICT (id) DO UPDATE SET withdrawn_at = NULL
WHERE withdrawn_at IS NOT NULL AND excluded.withdrawn_at IS NULL
RETURNING 1 AS changed
