// The columns of a relation `r` in its state number `i`. `properties` and `state` are JSON text.
// part: r, i, certainty
// parameters: none
// row: id, type, from, to, dataset, role, amountValue, amountCurrency, share, place, event, summary, about, follows, amends, properties, state, certainty
r.id AS id, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, r.dataset AS dataset, r.role AS role,
r.amountValue AS amountValue, r.amountCurrency AS amountCurrency, r.share AS share, r.place AS place,
r.event AS event, r.summary AS summary, r.about AS about, r.follows AS follows, r.amends AS amends,
r.properties AS properties, r.history[i] AS state, certainty
