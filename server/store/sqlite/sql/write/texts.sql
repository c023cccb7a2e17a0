-- Writes what relations are found by in a filter by text. `rows`: pairs of number and folded text.
-- Parameters: rows
-- Row: none
INSERT OR REPLACE INTO texts (relation, searchable)
SELECT row ->> 0, row ->> 1 FROM {{rows}}
