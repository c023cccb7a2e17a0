-- Relations whose `about`, `follows` or `amends` ({{field}}) is one of some, in the state of :knownBy.
-- Parameters: ids, knownBy, from, until, during
-- Row: certainty, facts {}, state {}
SELECT {{certainty}} AS certainty, r.facts, r.history -> e.place AS state
FROM relations r
CROSS JOIN ends e INDEXED BY ends_of_relation ON e.relation = r.number
WHERE r.{{field}} IN (SELECT value FROM json_each(:ids))
  AND e.outgoing = 1 AND e.known_from <= :knownBy AND :knownBy < e.known_until
ORDER BY r.id
