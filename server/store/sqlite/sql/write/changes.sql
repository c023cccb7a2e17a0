-- Writes changes. `rows`: lists of the values in the order of the columns.
-- Parameters: rows
-- Row: none
INSERT INTO relation_changes (day, relation_id, kind, known_from, known_until, earliest, margin, relation)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
FROM json_each(:rows)
