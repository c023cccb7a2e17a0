-- How the state of an end `e` stands to the days :from to :until: model/claims/certainty.ts in
-- SQL. As of a day, both are that day and :during is 0.
-- Parameters: from, until, during
-- Row: none
CASE
  WHEN :until < e.start_earliest THEN 'NOT_YET'
  WHEN :from > iif(:during AND e.type IN (SELECT id FROM terms WHERE occurrence), e.start_latest, e.end_latest) THEN 'ENDED'
  WHEN e.margin THEN 'POSSIBLE'
  WHEN :during AND e.type IN (SELECT id FROM terms WHERE occurrence)
    THEN iif(:from <= e.start_earliest AND e.start_latest <= :until, 'CERTAIN', 'POSSIBLE')
  WHEN e.start_latest <= e.end_earliest AND e.start_latest <= :until AND :from <= e.end_earliest THEN 'CERTAIN'
  ELSE 'POSSIBLE'
END
