// What lies on a relationship; entry `n` of `states` and of `history` is of one state.
// part: row
// parameters: none
// row: nothing
id: row.id, states: row.states, history: row.history, dataset: row.dataset, role: row.role, share: row.share,
place: row.place, event: row.event, summary: row.summary, about: row.about, follows: row.follows,
amends: row.amends, amountValue: row.amountValue, amountCurrency: row.amountCurrency,
properties: row.properties, text: row.text
