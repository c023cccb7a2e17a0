-- The columns of a change `c`.
-- Parameters: none
-- Row: none
c.relation_id AS relation, c.kind, c.earliest, c.day, c.known_from AS knownFrom,
  nullif(c.known_until, '9999-99-99') AS knownUntil, c.margin
