-- The rows of :rows, a JSON list of lists, as `row`: each is parsed once, which the limit, which is
-- none, keeps from being done again for every column.
-- Parameters: rows
-- Row: none
(SELECT jsonb(value) AS row FROM json_each(:rows) LIMIT -1)
