// Adds terms or replaces them. A row: id (`kinds:Company`), of, term (`Company`), label, body (JSON text).
// access: write
// parameters: rows
// row: nothing
UNWIND $rows AS row
MERGE (t:Term {id: row.id})
SET t = row
