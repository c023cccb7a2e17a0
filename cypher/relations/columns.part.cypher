// The columns of a relation `r` in its state number `i`: `state` is what `rows/history.ts` wrote, `columns` the state's
// text in columns. `properties` is JSON text.
// part: r, i, certainty
// parameters: none
// row: id, type, from, to, dataset, role, amountValue, amountCurrency, share, place, event, summary, about, follows, amends, properties, state, columns, certainty
r.id AS id, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, r.dataset AS dataset, r.role AS role,
r.amountValue AS amountValue, r.amountCurrency AS amountCurrency, r.share AS share, r.place AS place,
r.event AS event, r.summary AS summary, r.about AS about, r.follows AS follows, r.amends AS amends,
r.properties AS properties, r.history[i] AS state, r.states[i] AS columns, certainty
