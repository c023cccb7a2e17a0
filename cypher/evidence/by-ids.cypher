// Statements by their ids, withdrawn ones too; in no order.
// access: read
// parameters: ids
// row: (evidence/columns)
MATCH (v:Evidence) WHERE v.id IN $ids
RETURN
// include evidence/columns
