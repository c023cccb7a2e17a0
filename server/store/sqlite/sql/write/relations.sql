-- Writes the facts and histories of relations; what is there as it is stays untouched. `rows`: lists
-- of id, both ends' ids, data set, about, follows, amends, facts, and history.
-- Parameters: rows
-- Row: number, id, from, to
INSERT INTO relations (id, from_entity, to_entity, dataset, about, follows, amends, facts, history)
SELECT row ->> 0,
  (SELECT number FROM entities WHERE id = row ->> 1), (SELECT number FROM entities WHERE id = row ->> 2),
  row ->> 3, row ->> 4, row ->> 5, row ->> 6, row -> 7, row -> 8
FROM {{rows}} WHERE true
ON CONFLICT (id) DO UPDATE SET
  from_entity = excluded.from_entity, to_entity = excluded.to_entity, dataset = excluded.dataset,
  about = excluded.about, follows = excluded.follows, amends = excluded.amends,
  facts = excluded.facts, history = excluded.history
WHERE facts IS NOT excluded.facts OR history IS NOT excluded.history
RETURNING number, id, from_entity AS "from", to_entity AS "to"
