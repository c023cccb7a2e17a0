-- Writes the ends of relations. `rows`: lists, one for each state of a relation's history: the numbers of the
-- entities from which and to which it leads (the same for one with itself), then the columns of `ends` but
-- `entity`, `other` and `outgoing`, in their order. Each list is taken apart once for both of its ends.
-- Parameters: rows
-- Row: none
WITH states AS MATERIALIZED (
  SELECT row ->> 0 AS from_entity, row ->> 1 AS to_entity, row ->> 2 AS support, row ->> 3 AS relation_id,
    row ->> 4 AS known_from, row ->> 5 AS known_until, row ->> 6 AS relation, row ->> 7 AS place, row ->> 8 AS type,
    row ->> 9 AS dataset, row ->> 10 AS amendment, row ->> 11 AS status, row ->> 12 AS originals, row ->> 13 AS margin,
    row ->> 14 AS start_earliest, row ->> 15 AS start_latest, row ->> 16 AS end_earliest, row ->> 17 AS end_latest,
    row ->> 18 AS start_ascending, row ->> 19 AS start_descending, row ->> 20 AS reported
  FROM {{rows}}
)
INSERT INTO ends (
  entity, support, relation_id, known_from, known_until, relation, place, other, outgoing, type, dataset,
  amendment, status, originals, margin, start_earliest, start_latest, end_earliest, end_latest,
  start_ascending, start_descending, reported
)
SELECT iif(side.column1, from_entity, to_entity), support, relation_id, known_from, known_until, relation, place,
  iif(side.column1, to_entity, from_entity), side.column1, type, dataset, amendment, status, originals, margin,
  start_earliest, start_latest, end_earliest, end_latest, start_ascending, start_descending, reported
FROM states
CROSS JOIN (VALUES (1), (0)) AS side
WHERE side.column1 OR from_entity <> to_entity
ORDER BY 1, 2, 3
