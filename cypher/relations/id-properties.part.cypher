// What lies on the node of a relation's id: where the relation is, what it points at, what happened to it when.
// part: row
// parameters: none
// row: nothing
id: row.id, type: row.type, from: row.from, to: row.to, dataset: row.dataset, about: row.about,
follows: row.follows, amends: row.amends, changes: row.changes, lastChange: row.lastChange, digest: row.digest
