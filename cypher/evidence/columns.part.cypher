// The columns of a statement `v`.
// part: v
// parameters: none
// row: id, relation, stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end, publishedOn, recordedAt, withdrawnAt, retracts, source, origin, dataset
v.id AS id, v.relation AS relation, v.stance AS stance, v.basis AS basis, v.speaker AS speaker,
v.attribution AS attribution, v.onBehalfOf AS onBehalfOf, v.locator AS locator, v.note AS note,
v.start AS start, v.end AS end, v.publishedOn AS publishedOn, v.recordedAt AS recordedAt,
v.withdrawnAt AS withdrawnAt, v.retracts AS retracts, v.source AS source, v.origin AS origin,
v.dataset AS dataset
