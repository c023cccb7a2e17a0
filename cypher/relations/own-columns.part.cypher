// The columns that lie on a relation `r` itself, without its type and ends; `properties` is JSON text.
// part: r
// parameters: none
// row: id, dataset, role, amountValue, amountCurrency, share, place, event, summary, about, follows, amends, properties
r.id AS id, r.dataset AS dataset, r.role AS role, r.amountValue AS amountValue, r.amountCurrency AS amountCurrency,
r.share AS share, r.place AS place, r.event AS event, r.summary AS summary, r.about AS about, r.follows AS follows,
r.amends AS amends, r.properties AS properties
