// How much is kept.
// access: read
// parameters: none
// row: views, characters
MATCH (v:KeptView)
RETURN count(v) AS views, sum(v.characters) AS characters
