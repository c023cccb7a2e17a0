-- The terms of the vocabulary, by section and id.
-- Parameters: none
-- Row: section, body {}
SELECT section, body FROM terms ORDER BY section, id
