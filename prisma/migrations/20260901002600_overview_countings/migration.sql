-- What a county counted as enrolled when its figures were taken: it is said beside them above the county too.
ALTER TABLE "overview_counties" ADD COLUMN "counts_as" TEXT;
UPDATE overview_counties v SET counts_as = m.counts_as FROM campaigns m WHERE m.county_id = v.county_id AND m.id = v.campaign_id;
ALTER TABLE "overview_counties" ALTER COLUMN "counts_as" SET NOT NULL;
ALTER TABLE overview_counties ADD CHECK (counts_as IN ('registered', 'paid', 'confirmed'));

-- As before, with what counts.
CREATE OR REPLACE FUNCTION publish_overview(p_province int, p_taken_at timestamptz, p_counties jsonb, p_divisions jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO overview_counties AS v (county_id, campaign_id, plan_year, current, taken_at, counts_as, enrolled, hidden, target, undetermined,
      undetermined_hidden, last_day, townships, parts, trend)
    SELECT m.county_id, m.id, m.plan_year, r.current, p_taken_at, r."countsAs", r.enrolled, r.hidden, r.target, r.undetermined, r."undeterminedHidden",
      r."lastDay", r.townships, r.parts, r.trend
    FROM jsonb_to_recordset(p_counties) AS r ("countyId" int, "campaignId" uuid, current boolean, "countsAs" text, enrolled int, hidden text, target int,
      undetermined int, "undeterminedHidden" text, "lastDay" date, townships jsonb, parts jsonb, trend jsonb)
      JOIN campaigns m ON m.county_id = r."countyId" AND m.id = r."campaignId"
    WHERE m.county_id / 10000 = p_province
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET current = excluded.current, taken_at = excluded.taken_at, counts_as = excluded.counts_as,
    enrolled = excluded.enrolled, hidden = excluded.hidden, target = excluded.target, undetermined = excluded.undetermined,
    undetermined_hidden = excluded.undetermined_hidden, last_day = excluded.last_day, townships = excluded.townships, parts = excluded.parts,
    trend = excluded.trend;
  INSERT INTO overview_divisions (division, taken_at, enrolled, hidden, trend_year, trend)
    SELECT r.division, p_taken_at, r.enrolled, r.hidden, r."trendYear", r.trend
    FROM jsonb_to_recordset(p_divisions) AS r (division text, enrolled int, hidden text, "trendYear" int, trend jsonb)
    WHERE left(r.division, 2) = p_province::text
  ON CONFLICT (division) DO UPDATE SET taken_at = excluded.taken_at, enrolled = excluded.enrolled, hidden = excluded.hidden,
    trend_year = excluded.trend_year, trend = excluded.trend;
END $$;
