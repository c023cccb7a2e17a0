// The columns of a relation `r` in its state number `i`: `state` is what `rows/history.ts` wrote, `columns` the state's
// text in columns.
// part: r, i, certainty
// parameters: none
// row: type, from, to, state, columns, certainty (relations/own-columns)
type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, r.history[i] AS state, r.states[i] AS columns, certainty,
// include relations/own-columns
