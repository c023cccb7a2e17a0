// How many entities each data set holds; one in several counts in each.
// access: read
// parameters: none
// row: dataset, count
MATCH (e:Entity)
UNWIND e.datasets AS dataset
RETURN dataset, count(*) AS count
