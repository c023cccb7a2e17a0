-- Takes away the ends of relations, given by number, before their new ones are written.
-- Parameters: numbers
-- Row: none
DELETE FROM ends WHERE relation IN (SELECT value FROM json_each(:numbers))
