-- How many were enrolled on each day, by village: the pace of a township is a sum over seven rows a village.
CREATE TABLE "tally_days" (
    "county_id" INTEGER NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "township_id" UUID NOT NULL,
    "enrolled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tally_days_pkey" PRIMARY KEY ("county_id","campaign_id","village_id","day")
);
CREATE INDEX "tally_days_county_id_campaign_id_day_idx" ON "tally_days"("county_id", "campaign_id", "day");

ALTER TABLE tally_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE tally_days FORCE ROW LEVEL SECURITY;
CREATE POLICY county ON tally_days AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY figures ON tally_days TO canbao_api
  USING (current_setting('app.sight', true) IN ('people', 'figures')
    AND (coalesce(current_setting('app.township', true), '') = '' OR township_id = nullif(current_setting('app.township', true), '')::uuid)
    AND (coalesce(current_setting('app.village', true), '') = '' OR village_id = nullif(current_setting('app.village', true), '')::uuid));
GRANT SELECT ON tally_days TO canbao_api;

-- The days as they are now: rolled up, and what is not yet.
CREATE VIEW tally_days_now WITH (security_invoker = true) AS
  SELECT county_id, campaign_id, township_id, village_id, day, enrolled FROM tally_days
  UNION ALL
  SELECT county_id, campaign_id, township_id, village_id, day, people FROM tally_deltas
    WHERE state IN ('paid', 'township-checked', 'county-confirmed');
GRANT SELECT ON tally_days_now TO canbao_api;

-- Money that waits for a person: few rows of many.
CREATE INDEX payments_unapplied ON payments (county_id, id) WHERE applied_fen < amount_fen;

-- As before, and the days with it. A county stands still from the last day on which somebody was enrolled: handing a
-- batch on takes as many from one state as it gives to the next, and moves no day.
CREATE OR REPLACE FUNCTION roll_up_tallies(p_county int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_ids bigint[];
BEGIN
  PERFORM pg_advisory_xact_lock(1, p_county);
  SELECT array_agg(d.id) INTO v_ids FROM (SELECT id FROM tally_deltas WHERE county_id = p_county ORDER BY id LIMIT 50000) d;
  IF v_ids IS NULL THEN
    RETURN 0;
  END IF;
  INSERT INTO tallies AS t (county_id, campaign_id, village_id, dimension, key, township_id, residents, registered, assessed, paid, township_checked,
      county_confirmed, withdrawn, undetermined, premium_fen, subsidy_fen, self_pay_fen, paid_fen)
    SELECT c.county_id, c.campaign_id, c.village_id, c.dimension, c.key, (array_agg(c.township_id))[1], sum(c.residents), sum(c.registered), sum(c.assessed), sum(c.paid),
      sum(c.township_checked), sum(c.county_confirmed), sum(c.withdrawn), sum(c.undetermined), sum(c.premium_fen), sum(c.subsidy_fen), sum(c.self_pay_fen), sum(c.paid_fen)
    FROM tally_delta_cells c WHERE c.county_id = p_county AND c.delta_id = ANY (v_ids) GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT (county_id, campaign_id, village_id, dimension, key) DO UPDATE SET
    residents = t.residents + excluded.residents, registered = t.registered + excluded.registered, assessed = t.assessed + excluded.assessed,
    paid = t.paid + excluded.paid, township_checked = t.township_checked + excluded.township_checked,
    county_confirmed = t.county_confirmed + excluded.county_confirmed, withdrawn = t.withdrawn + excluded.withdrawn,
    undetermined = t.undetermined + excluded.undetermined, premium_fen = t.premium_fen + excluded.premium_fen,
    subsidy_fen = t.subsidy_fen + excluded.subsidy_fen, self_pay_fen = t.self_pay_fen + excluded.self_pay_fen, paid_fen = t.paid_fen + excluded.paid_fen;
  INSERT INTO tally_days AS t (county_id, campaign_id, village_id, day, township_id, enrolled)
    SELECT d.county_id, d.campaign_id, d.village_id, d.day, (array_agg(d.township_id))[1], sum(d.people)
    FROM tally_deltas d
    WHERE d.county_id = p_county AND d.id = ANY (v_ids) AND d.state IN ('paid', 'township-checked', 'county-confirmed')
    GROUP BY 1, 2, 3, 4 HAVING sum(d.people) <> 0
  ON CONFLICT (county_id, campaign_id, village_id, day) DO UPDATE SET enrolled = t.enrolled + excluded.enrolled;
  INSERT INTO county_tallies AS t (county_id, campaign_id, plan_year, residents, enrolled, paid, undetermined, last_day)
    SELECT c.county_id, c.campaign_id, p.plan_year, sum(c.residents), sum(c.paid + c.township_checked + c.county_confirmed),
      sum(c.paid + c.township_checked + c.county_confirmed), sum(c.undetermined),
      (SELECT max(d.day) FROM (
        SELECT y.day FROM tally_days y WHERE y.county_id = p_county AND y.campaign_id = c.campaign_id
          AND y.day IN (SELECT x.day FROM tally_deltas x WHERE x.county_id = p_county AND x.id = ANY (v_ids))
        GROUP BY y.day HAVING sum(y.enrolled) > 0) d)
    FROM tally_delta_cells c JOIN campaigns p ON p.county_id = c.county_id AND p.id = c.campaign_id
    WHERE c.county_id = p_county AND c.delta_id = ANY (v_ids) AND c.dimension = 'all' GROUP BY 1, 2, 3
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET
    residents = t.residents + excluded.residents, enrolled = t.enrolled + excluded.enrolled, paid = t.paid + excluded.paid,
    undetermined = t.undetermined + excluded.undetermined, last_day = greatest(t.last_day, excluded.last_day);
  DELETE FROM tally_deltas WHERE county_id = p_county AND id = ANY (v_ids);
  RETURN cardinality(v_ids);
END $$;

-- How many are certified on a day, and how many of them are enrolled, by category within the asker's sight: counts
-- for those who see figures and no person.
CREATE FUNCTION category_coverage(p_campaign uuid, p_day date) RETURNS TABLE (category text, certified int, enrolled int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
BEGIN
  IF v_county IS NULL OR coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'figures') THEN
    RAISE EXCEPTION 'no sight of figures' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    SELECT c.category, count(*)::int, count(e.id)::int
    FROM (
      SELECT DISTINCT x.category, x.resident_id FROM certifications x
      WHERE x.county_id = v_county AND (v_township IS NULL OR x.township_id = v_township) AND (v_village IS NULL OR x.village_id = v_village)
        AND x.valid_from <= p_day AND (x.valid_to IS NULL OR x.valid_to >= p_day)
    ) c
    LEFT JOIN enrollments e ON e.county_id = v_county AND e.campaign_id = p_campaign AND e.resident_id = c.resident_id
      AND e.state IN ('paid', 'township-checked', 'county-confirmed')
    GROUP BY c.category;
END $$;
REVOKE ALL ON FUNCTION category_coverage(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION category_coverage(uuid, date) TO canbao_api;
