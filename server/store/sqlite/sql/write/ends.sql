-- Writes ends. `rows`: lists of the values in the order of the columns.
-- Parameters: rows
-- Row: none
INSERT INTO ends (
  entity, support, relation_id, known_from, known_until, relation, place, other, outgoing, type, dataset,
  amendment, status, originals, margin, start_earliest, start_latest, end_earliest, end_latest,
  start_ascending, start_descending, reported
)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
  value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14, value ->> 15,
  value ->> 16, value ->> 17, value ->> 18, value ->> 19, value ->> 20, value ->> 21
FROM json_each(:rows)
