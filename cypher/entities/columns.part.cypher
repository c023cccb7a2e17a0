// The columns of an entity `e`. `externalIds` and `properties` are JSON text.
// part: e
// parameters: none
// row: id, kind, name, aliases, country, summary, date, place, url, externalIds, properties, datasets
e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.country AS country, e.summary AS summary,
e.date AS date, e.place AS place, e.url AS url, e.externalIds AS externalIds, e.properties AS properties,
e.datasets AS datasets
