// What lies on a relationship; entry `n` of `states` and of `history` is of one state.
// part: id, states, history, dataset, role, share, place, event, summary, about, follows, amends, amountValue, amountCurrency, properties, text
// parameters: none
// row: nothing
id: id, states: states, history: history, dataset: dataset, role: role, share: share, place: place, event: event,
summary: summary, about: about, follows: follows, amends: amends, amountValue: amountValue,
amountCurrency: amountCurrency, properties: properties, text: text
