-- Relations by id, in the state of :knownBy.
-- Parameters: ids, knownBy, from, until, during
-- Row: place, certainty, facts {}, state {}
SELECT ids.key AS place, {{certainty}} AS certainty, r.facts, r.history -> e.place AS state
FROM json_each(:ids) ids
CROSS JOIN relations r ON r.id = ids.value
CROSS JOIN ends e INDEXED BY ends_of_relation ON e.relation = r.number
WHERE e.outgoing = 1 AND e.known_from <= :knownBy AND :knownBy < e.known_until
