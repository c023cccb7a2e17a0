// Conditions on an entity `e`; a parameter that is null does not filter.
// part: e
// parameters: ids, kinds, countries, datasets
// row: nothing
AND ($ids IS NULL OR e.id IN $ids)
AND ($kinds IS NULL OR e.kind IN $kinds)
AND ($countries IS NULL OR e.country IN $countries)
AND ($datasets IS NULL OR any(dataset IN e.datasets WHERE dataset IN $datasets))
