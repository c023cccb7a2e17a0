// The relation types that happen instead of lasting.
// access: read
// parameters: none
// row: type
MATCH (t:Term {of: 'relationTypes', temporality: 'OCCURRENCE'})
RETURN t.term AS type
