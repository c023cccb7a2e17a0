-- Takes away the changes of relations, given by number, before their new ones are written.
-- Parameters: numbers
-- Row: none
DELETE FROM relation_changes WHERE relation IN (SELECT value FROM json_each(:numbers))
