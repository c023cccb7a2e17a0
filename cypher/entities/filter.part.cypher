// Conditions on an entity `e`; a parameter that is null does not filter.
// part: e
// parameters: filter.ids, filter.kinds, filter.countries, filter.datasets, filter.identified
// row: nothing
AND ($filter.ids IS NULL OR e.id IN $filter.ids)
AND ($filter.kinds IS NULL OR e.kind IN $filter.kinds)
AND ($filter.countries IS NULL OR e.country IN $filter.countries)
AND ($filter.datasets IS NULL OR any(dataset IN e.datasets WHERE dataset IN $filter.datasets))
AND ($filter.identified IS NULL OR e.externalIds <> '[]')
