-- Raises the counter of writes that changed something.
-- Parameters: none
-- Row: none
UPDATE meta SET value = value + 1 WHERE name = 'version'
