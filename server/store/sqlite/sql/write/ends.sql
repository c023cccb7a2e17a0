-- Writes ends. `rows`: lists of the values in the order of the columns.
-- Parameters: rows
-- Row: none
INSERT INTO ends (
  entity, support, relation_id, known_from, known_until, relation, place, other, outgoing, type, dataset,
  amendment, status, originals, margin, start_earliest, start_latest, end_earliest, end_latest,
  start_ascending, start_descending, reported
)
SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, row ->> 5, row ->> 6, row ->> 7,
  row ->> 8, row ->> 9, row ->> 10, row ->> 11, row ->> 12, row ->> 13, row ->> 14, row ->> 15,
  row ->> 16, row ->> 17, row ->> 18, row ->> 19, row ->> 20, row ->> 21
FROM {{rows}}
