-- Writes changes, in the order in which they lie. `rows`: lists of the values in the order of the columns.
-- Parameters: rows
-- Row: none
INSERT INTO relation_changes (day, relation_id, kind, known_from, known_until, earliest, margin, relation)
SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, row ->> 5, row ->> 6, row ->> 7
FROM {{rows}}
ORDER BY 1 DESC, 2
