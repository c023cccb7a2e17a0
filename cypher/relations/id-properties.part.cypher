// What lies on the node of a relation's id: where the relation is, what it points at, what happened to it when.
// part: id, type, from, to, dataset, about, follows, amends, changes, lastChange, digest
// parameters: none
// row: nothing
id: id, type: type, from: from, to: to, dataset: dataset, about: about, follows: follows, amends: amends,
changes: changes, lastChange: lastChange, digest: digest
