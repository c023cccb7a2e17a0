// How many relations match that statements of these documents are about.
// access: read
// parameters: documents
// row: count
MATCH (d:Source) WHERE d.id IN $documents
MATCH (d)<-[:IN|ORIGIN]-(v:Evidence)
WITH DISTINCT v.relation AS id
MATCH (k:RelationId {id: id})
// include relations/found
WITH r, [a, b] AS others
// include relations/filter
RETURN count(*) AS count
