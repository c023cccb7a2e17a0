-- Answers if the database does.
-- Parameters: none
-- Row: one
SELECT 1 AS one FROM meta WHERE name = 'version'
