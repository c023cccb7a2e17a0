-- Takes entities, given by number, out of all data sets, before they are put into theirs.
-- Parameters: numbers
-- Row: none
DELETE FROM entity_datasets WHERE entity IN (SELECT value FROM json_each(:numbers))
