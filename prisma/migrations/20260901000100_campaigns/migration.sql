-- A sound policy pack for the next plan year begins that year's campaign, within the county's own wall.
GRANT INSERT (county_id, id, plan_year) ON campaigns TO canbao_api;
