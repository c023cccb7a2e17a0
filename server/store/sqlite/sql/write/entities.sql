-- Writes entities; what is there as it is stays untouched. `rows`: lists of id, kind, country,
-- folded name, and the record.
-- Parameters: rows
-- Row: number, id
INSERT INTO entities (id, kind, country, folded, body)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value -> 4 FROM json_each(:rows) WHERE true
ON CONFLICT (id) DO UPDATE SET
  kind = excluded.kind, country = excluded.country, folded = excluded.folded, body = excluded.body
WHERE body IS NOT excluded.body
RETURNING number, id
