// Relations by their ids, as their authors wrote them, without what was folded; in no order. `properties` is JSON text.
// access: read
// parameters: ids
// row: id, type, from, to, dataset, role, amountValue, amountCurrency, share, place, event, summary, about, follows, amends, properties
MATCH (k:RelationId) WHERE k.id IN $ids
// include relations/found
RETURN r.id AS id, k.type AS type, k.from AS from, k.to AS to, r.dataset AS dataset, r.role AS role,
  r.amountValue AS amountValue, r.amountCurrency AS amountCurrency, r.share AS share, r.place AS place,
  r.event AS event, r.summary AS summary, r.about AS about, r.follows AS follows, r.amends AS amends,
  r.properties AS properties
