// A page of the changes of all relations that match, the latest first.
// access: read
// parameters: none
// row: (changes/order-and-cut)
MATCH (c:Change)
// include changes/in-range
// include changes/behind
WITH c
MATCH (k:RelationId {id: c.relation})
// include relations/found
WITH c, r, [a, b] AS others
// include relations/filter
// include changes/order-and-cut
