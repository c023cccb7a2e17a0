-- The counter that every write raises, and how often decisions were made or taken back.
-- Parameters: none
-- Row: version, decisions
SELECT value AS version, (SELECT count(*) + count(undone_at) FROM identity_decisions) AS decisions
FROM meta WHERE name = 'version'
