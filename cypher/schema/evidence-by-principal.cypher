// The statements that somebody made for somebody else.
// access: write
// parameters: none
// row: nothing
CREATE INDEX evidence_principal IF NOT EXISTS FOR (n:Evidence) ON (n.onBehalfOf)
