// Relations that deny, grew out of or amend one of the given ones; two of the three lists are empty.
// access: read
// parameters: about, follows, amends
// row: (relations/columns)
MATCH (k:RelationId) WHERE k.about IN $about OR k.follows IN $follows OR k.amends IN $amends
// include relations/found
WITH r
// include relations/seen
RETURN
// include relations/columns
ORDER BY id
