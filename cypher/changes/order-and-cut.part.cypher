// Orders changes `c`, the latest first, and cuts them.
// part: c
// parameters: limit
// row: relation, kind, earliest, day, knownFrom, knownUntil, margin
WITH c ORDER BY c.day DESC, c.relation, c.kind LIMIT $limit
RETURN c.relation AS relation, c.kind AS kind, c.earliest AS earliest, c.day AS day,
  c.knownFrom AS knownFrom, c.knownUntil AS knownUntil, c.margin AS margin
ORDER BY day DESC, relation, kind
