-- Writes new evidence; what is there is left as it is, but stands again where it was withdrawn and the
-- new is not. `rows`: lists of id, relation, source, origin, stance, public day, time of withdrawal,
-- data set, and the record.
-- Parameters: rows
-- Row: changed
INSERT INTO evidence (id, relation, source, origin, stance, public_day, withdrawn_at, dataset, body)
SELECT value ->> 0, (SELECT number FROM relations WHERE id = value ->> 1), value ->> 2, value ->> 3, value ->> 4,
  value ->> 5, value ->> 6, value ->> 7, value -> 8
FROM json_each(:rows) WHERE true
ON CONFLICT (id) DO UPDATE SET withdrawn_at = NULL
WHERE withdrawn_at IS NOT NULL AND excluded.withdrawn_at IS NULL
RETURNING 1 AS changed
