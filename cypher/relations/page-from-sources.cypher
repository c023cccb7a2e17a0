// A page of the relations that statements of these documents are about.
// access: read
// parameters: documents
// row: key (relations/columns)
MATCH (d:Source) WHERE d.id IN $documents
MATCH (d)<-[:IN|ORIGIN]-(v:Evidence)
WITH DISTINCT v.relation AS id
MATCH (k:RelationId {id: id})
// include relations/found
WITH r, [a, b] AS others
// include relations/filter
// include relations/order-and-cut
RETURN key,
// include relations/columns
ORDER BY key, id
