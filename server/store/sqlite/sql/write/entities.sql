-- Writes entities; what is there as it is stays untouched. `rows`: lists of id, kind, country,
-- folded name, and the record.
-- Parameters: rows
-- Row: number, id
INSERT INTO entities (id, kind, country, folded, body)
SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row -> 4 FROM {{rows}} WHERE true
ON CONFLICT (id) DO UPDATE SET
  kind = excluded.kind, country = excluded.country, folded = excluded.folded, body = excluded.body
WHERE body IS NOT excluded.body
RETURNING number, id
