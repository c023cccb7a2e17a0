-- The counter that every write raises.
-- Parameters: none
-- Row: version
SELECT value AS version FROM meta WHERE name = 'version'
