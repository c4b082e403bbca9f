-- What those above the counties see: taken once an hour, stored as it may be shown. The sums of a province are written in
-- one statement, for what is hidden in one place depends on what is shown in all others.
CREATE TABLE "overview_counties" (
    "county_id" INTEGER NOT NULL,
    "campaign_id" UUID NOT NULL,
    "plan_year" SMALLINT NOT NULL,
    "current" BOOLEAN NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "enrolled" INTEGER,
    "hidden" TEXT,
    "target" INTEGER,
    "undetermined" INTEGER,
    "undetermined_hidden" TEXT,
    "last_day" DATE,
    "townships" JSONB NOT NULL,
    "parts" JSONB NOT NULL,
    "trend" JSONB NOT NULL,

    CONSTRAINT "overview_counties_pkey" PRIMARY KEY ("county_id","campaign_id")
);
CREATE TABLE "overview_divisions" (
    "division" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "enrolled" INTEGER,
    "hidden" TEXT,
    "trend_year" SMALLINT,
    "trend" JSONB NOT NULL,

    CONSTRAINT "overview_divisions_pkey" PRIMARY KEY ("division")
);

-- A small count can't be stored by mistake either.
ALTER TABLE overview_counties
  ADD CHECK (hidden IN ('few', 'other')), ADD CHECK ((enrolled IS NULL) = (hidden IS NOT NULL)), ADD CHECK (enrolled NOT BETWEEN 1 AND 4),
  ADD CHECK (undetermined_hidden = 'few'), ADD CHECK ((undetermined IS NULL) = (undetermined_hidden IS NOT NULL)), ADD CHECK (undetermined NOT BETWEEN 1 AND 4),
  ADD CHECK (NOT jsonb_path_exists(townships, '$[*].enrolled ? (@ >= 1 && @ <= 4)')),
  ADD CHECK (NOT jsonb_path_exists(parts, '$[*].enrolled ? (@ >= 1 && @ <= 4)'));
ALTER TABLE overview_divisions
  ADD CHECK (hidden IN ('few', 'other')), ADD CHECK ((enrolled IS NULL) = (hidden IS NOT NULL)), ADD CHECK (enrolled NOT BETWEEN 1 AND 4);

ALTER TABLE overview_counties ENABLE ROW LEVEL SECURITY;
ALTER TABLE overview_counties FORCE ROW LEVEL SECURITY;
ALTER TABLE overview_divisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE overview_divisions FORCE ROW LEVEL SECURITY;
CREATE POLICY county ON overview_counties AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY overview ON overview_counties FOR SELECT TO canbao_overview
  USING (county_id BETWEEN nullif(current_setting('app.division_from', true), '')::int AND nullif(current_setting('app.division_to', true), '')::int);
-- A prefecture sees itself, a province itself and its prefectures.
CREATE POLICY overview ON overview_divisions FOR SELECT TO canbao_overview
  USING (rpad(division, 6, '0')::int >= nullif(current_setting('app.division_from', true), '')::int
    AND rpad(division, 6, '9')::int <= nullif(current_setting('app.division_to', true), '')::int);
GRANT SELECT ON overview_counties, overview_divisions TO canbao_overview;
-- The live sums could be compared with what is hidden: they stay within the county.
REVOKE SELECT ON county_tallies FROM canbao_overview;
DROP POLICY overview ON county_tallies;

-- The counties of provinces whose sums are older than this, or lack a county's campaign.
CREATE FUNCTION counties_to_view(p_before timestamptz) RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id FROM counties c WHERE c.id / 10000 IN (
    SELECT m.county_id / 10000 FROM campaigns m
      LEFT JOIN overview_counties v ON v.county_id = m.county_id AND v.campaign_id = m.id
    WHERE v.taken_at IS NULL OR v.taken_at < p_before)
  ORDER BY c.id
$$;

-- Writes what may be shown of one province, all of it at once. It takes nothing that would point at a person: the
-- tables refuse counts from one to four.
CREATE FUNCTION publish_overview(p_province int, p_taken_at timestamptz, p_counties jsonb, p_divisions jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO overview_counties AS v (county_id, campaign_id, plan_year, current, taken_at, enrolled, hidden, target, undetermined,
      undetermined_hidden, last_day, townships, parts, trend)
    SELECT m.county_id, m.id, m.plan_year, r.current, p_taken_at, r.enrolled, r.hidden, r.target, r.undetermined, r."undeterminedHidden",
      r."lastDay", r.townships, r.parts, r.trend
    FROM jsonb_to_recordset(p_counties) AS r ("countyId" int, "campaignId" uuid, current boolean, enrolled int, hidden text, target int,
      undetermined int, "undeterminedHidden" text, "lastDay" date, townships jsonb, parts jsonb, trend jsonb)
      JOIN campaigns m ON m.county_id = r."countyId" AND m.id = r."campaignId"
    WHERE m.county_id / 10000 = p_province
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET current = excluded.current, taken_at = excluded.taken_at, enrolled = excluded.enrolled,
    hidden = excluded.hidden, target = excluded.target, undetermined = excluded.undetermined, undetermined_hidden = excluded.undetermined_hidden,
    last_day = excluded.last_day, townships = excluded.townships, parts = excluded.parts, trend = excluded.trend;
  INSERT INTO overview_divisions (division, taken_at, enrolled, hidden, trend_year, trend)
    SELECT r.division, p_taken_at, r.enrolled, r.hidden, r."trendYear", r.trend
    FROM jsonb_to_recordset(p_divisions) AS r (division text, enrolled int, hidden text, "trendYear" int, trend jsonb)
    WHERE left(r.division, 2) = p_province::text
  ON CONFLICT (division) DO UPDATE SET taken_at = excluded.taken_at, enrolled = excluded.enrolled, hidden = excluded.hidden,
    trend_year = excluded.trend_year, trend = excluded.trend;
END $$;
REVOKE ALL ON FUNCTION counties_to_view(timestamptz), publish_overview(int, timestamptz, jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION counties_to_view(timestamptz), publish_overview(int, timestamptz, jsonb, jsonb) TO canbao_api;
