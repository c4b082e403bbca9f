-- What counts as enrolled is a county's choice for a campaign: everybody registered, who has paid, or who is confirmed.
ALTER TABLE "campaigns" ADD COLUMN "counts_as" TEXT NOT NULL DEFAULT 'paid';
ALTER TABLE campaigns ADD CHECK (counts_as IN ('registered', 'paid', 'confirmed'));
GRANT SELECT (counts_as) ON campaigns TO canbao_overview;

-- Each choice that was made, never changed; the newest holds.
CREATE TABLE "counting_choices" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "counts_as" TEXT NOT NULL,
    "reason" TEXT,
    "chosen_by" UUID NOT NULL,
    "chosen_by_name" TEXT NOT NULL,
    "chosen_on" DATE NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "counting_choices_pkey" PRIMARY KEY ("county_id","id")
);
CREATE INDEX "counting_choices_county_id_campaign_id_id_idx" ON "counting_choices"("county_id", "campaign_id", "id");
ALTER TABLE counting_choices ADD CHECK (counts_as IN ('registered', 'paid', 'confirmed'));
ALTER TABLE counting_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE counting_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY county ON counting_choices AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY everybody ON counting_choices FOR SELECT TO canbao_api USING (true);
CREATE POLICY chosen ON counting_choices FOR INSERT TO canbao_api WITH CHECK (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
  WHEN coalesce(current_setting('app.township', true), '') <> '' THEN false
  ELSE chosen_by = nullif(current_setting('app.actor', true), '')::uuid END);
GRANT SELECT, INSERT ON counting_choices TO canbao_api;

-- The days on which somebody came to count, and through whom the money came: each count by day or channel is one of people.
ALTER TABLE "enrollments" ADD COLUMN "confirmed_on" DATE, ADD COLUMN "paid_channel" TEXT, ADD COLUMN "registered_on" DATE;
UPDATE enrollments e SET
  registered_on = (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date,
  confirmed_on = CASE WHEN e.state = 'county-confirmed' THEN e.paid_on END,
  paid_channel = (SELECT min(p.channel) FROM payments p WHERE p.county_id = e.county_id AND p.enrollment_id = e.id AND p.applied_fen > 0);
ALTER TABLE "enrollments" ALTER COLUMN "registered_on" SET NOT NULL;
GRANT UPDATE (confirmed_on, paid_channel, registered_on) ON enrollments TO canbao_api;

ALTER TABLE "tally_deltas" ADD COLUMN "age" TEXT, ADD COLUMN "channel" TEXT, ADD COLUMN "confirmed_on" DATE,
  ADD COLUMN "paid_on" DATE, ADD COLUMN "registered_on" DATE, ADD COLUMN "school" TEXT;
ALTER TABLE "county_tallies" ADD COLUMN "confirmed" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "registered" INTEGER NOT NULL DEFAULT 0;
-- How many deltas a village's whole count was rolled up from: with those that wait, a version of its figures.
ALTER TABLE "tallies" ADD COLUMN "deltas" INTEGER NOT NULL DEFAULT 0;

-- What is read of a breakdown is one dimension of a campaign.
CREATE INDEX "tallies_county_id_campaign_id_dimension_township_id_idx" ON "tallies"("county_id", "campaign_id", "dimension", "township_id");

-- The days are counted anew below.
DROP VIEW tally_days_now;
DELETE FROM tally_days;
ALTER TABLE "tally_days" DROP COLUMN "enrolled", ADD COLUMN "confirmed" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "paid" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "registered" INTEGER NOT NULL DEFAULT 0;
ALTER POLICY figures ON tally_days USING (CASE
  WHEN coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'figures') THEN false
  WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
  WHEN township_id IS DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid THEN false
  WHEN coalesce(current_setting('app.village', true), '') = '' THEN true
  ELSE village_id IS NOT DISTINCT FROM nullif(current_setting('app.village', true), '')::uuid END);

-- Of three counts the one that a county has chosen: registered counts everybody who has not withdrawn.
CREATE FUNCTION counted(p_counts_as text, p_registered bigint, p_paid bigint, p_confirmed bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE p_counts_as WHEN 'registered' THEN p_registered WHEN 'confirmed' THEN p_confirmed ELSE p_paid END;
CREATE FUNCTION is_counted(p_counts_as text, p_state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE p_counts_as WHEN 'registered' THEN p_state <> 'withdrawn' WHEN 'confirmed' THEN p_state = 'county-confirmed'
    ELSE p_state IN ('paid', 'township-checked', 'county-confirmed') END;
-- The age that somebody reaches in the year that is insured, as a band.
CREATE FUNCTION age_band(p_birth date, p_plan_year int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN p_birth IS NULL THEN NULL
    WHEN p_plan_year - extract(year FROM p_birth) <= 6 THEN '0-6' WHEN p_plan_year - extract(year FROM p_birth) <= 17 THEN '7-17'
    WHEN p_plan_year - extract(year FROM p_birth) <= 44 THEN '18-44' WHEN p_plan_year - extract(year FROM p_birth) <= 59 THEN '45-59'
    WHEN p_plan_year - extract(year FROM p_birth) <= 69 THEN '60-69' WHEN p_plan_year - extract(year FROM p_birth) <= 79 THEN '70-79' ELSE '80+' END;
REVOKE ALL ON FUNCTION counted(text, bigint, bigint, bigint), is_counted(text, text), age_band(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION counted(text, bigint, bigint, bigint), is_counted(text, text) TO canbao_api;

-- As before, with channel, school and age.
CREATE OR REPLACE VIEW tally_delta_cells WITH (security_invoker = true) AS
  SELECT d.county_id, d.id AS delta_id, d.campaign_id, d.township_id, d.village_id, c.dimension, c.key,
    CASE WHEN c.dimension = 'all' THEN d.residents ELSE 0 END AS residents,
    CASE WHEN d.state = 'registered' THEN c.people ELSE 0 END AS registered,
    CASE WHEN d.state = 'assessed' THEN c.people ELSE 0 END AS assessed,
    CASE WHEN d.state = 'paid' THEN c.people ELSE 0 END AS paid,
    CASE WHEN d.state = 'township-checked' THEN c.people ELSE 0 END AS township_checked,
    CASE WHEN d.state = 'county-confirmed' THEN c.people ELSE 0 END AS county_confirmed,
    CASE WHEN d.state = 'withdrawn' THEN c.people ELSE 0 END AS withdrawn,
    CASE WHEN d.undetermined AND d.state IS DISTINCT FROM 'withdrawn' THEN c.people ELSE 0 END AS undetermined,
    c.premium_fen, c.subsidy_fen, c.self_pay_fen, c.paid_fen, d.day, CASE WHEN c.dimension = 'all' THEN 1 ELSE 0 END AS deltas
  FROM tally_deltas d CROSS JOIN LATERAL (
    SELECT k.dimension, k.key, d.people, d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen
      FROM (VALUES ('all'::text, ''::text), ('tier', d.tier), ('category', d.category), ('channel', d.channel), ('school', d.school), ('age', d.age)) k (dimension, key)
      WHERE k.key IS NOT NULL
    UNION ALL SELECT 'funder', f ->> 'funder', 0, 0, (f ->> 'fen')::bigint, 0, 0 FROM jsonb_array_elements(d.funding) f
    UNION ALL SELECT 'category-funder', d.category || '/' || (f ->> 'funder'), 0, 0, (f ->> 'fen')::bigint, 0, 0 FROM jsonb_array_elements(d.funding) f WHERE d.category IS NOT NULL
  ) c;

-- A delta's days: it counts as registered on one, as paid on one, as confirmed on one.
CREATE VIEW tally_delta_days WITH (security_invoker = true) AS
  SELECT d.county_id, d.id AS delta_id, d.campaign_id, d.township_id, d.village_id, c.day,
    CASE WHEN c.what = 'registered' THEN d.people ELSE 0 END AS registered,
    CASE WHEN c.what = 'paid' THEN d.people ELSE 0 END AS paid,
    CASE WHEN c.what = 'confirmed' THEN d.people ELSE 0 END AS confirmed
  FROM tally_deltas d CROSS JOIN LATERAL (
    VALUES ('registered', d.registered_on), ('paid', d.paid_on), ('confirmed', d.confirmed_on)) c (what, day)
  WHERE c.day IS NOT NULL AND is_counted(c.what, d.state);

-- The days as they are now: rolled up, and what is not yet.
CREATE VIEW tally_days_now WITH (security_invoker = true) AS
  SELECT county_id, campaign_id, township_id, village_id, day, registered, paid, confirmed FROM tally_days
  UNION ALL
  SELECT county_id, campaign_id, township_id, village_id, day, registered, paid, confirmed FROM tally_delta_days;
GRANT SELECT ON tally_delta_days, tally_days_now TO canbao_api;

-- The county's own sum, from its tallies: for the overview above the county. Whoever calls it holds the roll-up's lock.
CREATE FUNCTION sum_county(p_county int, p_campaign uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO county_tallies AS t (county_id, campaign_id, plan_year, residents, registered, paid, confirmed, enrolled, undetermined, last_day)
    SELECT c.county_id, c.id, c.plan_year, s.residents, s.registered, s.paid, s.confirmed, counted(c.counts_as, s.registered, s.paid, s.confirmed),
      s.undetermined,
      (SELECT y.day FROM tally_days y WHERE y.county_id = p_county AND y.campaign_id = c.id
        GROUP BY y.day HAVING counted(c.counts_as, sum(y.registered), sum(y.paid), sum(y.confirmed)) > 0 ORDER BY y.day DESC LIMIT 1)
    FROM campaigns c CROSS JOIN LATERAL (
      SELECT coalesce(sum(x.residents), 0)::int AS residents,
        coalesce(sum(x.registered + x.assessed + x.paid + x.township_checked + x.county_confirmed), 0)::int AS registered,
        coalesce(sum(x.paid + x.township_checked + x.county_confirmed), 0)::int AS paid,
        coalesce(sum(x.county_confirmed), 0)::int AS confirmed, coalesce(sum(x.undetermined), 0)::int AS undetermined
      FROM tallies x WHERE x.county_id = p_county AND x.campaign_id = c.id AND x.dimension = 'all') s
    WHERE c.county_id = p_county AND c.id = p_campaign
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET residents = excluded.residents, registered = excluded.registered, paid = excluded.paid,
    confirmed = excluded.confirmed, enrolled = excluded.enrolled, undetermined = excluded.undetermined,
    last_day = excluded.last_day
$$;
REVOKE ALL ON FUNCTION sum_county(int, uuid) FROM PUBLIC;

-- As before, with the days of each count. A county stands still from the last day on which somebody came to count.
CREATE OR REPLACE FUNCTION roll_up_tallies(p_county int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_ids bigint[];
  v_campaign uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(1, p_county);
  SELECT array_agg(d.id) INTO v_ids FROM (SELECT id FROM tally_deltas WHERE county_id = p_county ORDER BY id LIMIT 50000) d;
  IF v_ids IS NULL THEN
    RETURN 0;
  END IF;
  INSERT INTO tallies AS t (county_id, campaign_id, village_id, dimension, key, township_id, residents, registered, assessed, paid, township_checked,
      county_confirmed, withdrawn, undetermined, premium_fen, subsidy_fen, self_pay_fen, paid_fen, deltas)
    SELECT c.county_id, c.campaign_id, c.village_id, c.dimension, c.key, (array_agg(c.township_id))[1], sum(c.residents), sum(c.registered), sum(c.assessed), sum(c.paid),
      sum(c.township_checked), sum(c.county_confirmed), sum(c.withdrawn), sum(c.undetermined), sum(c.premium_fen), sum(c.subsidy_fen), sum(c.self_pay_fen), sum(c.paid_fen), sum(c.deltas)
    FROM tally_delta_cells c WHERE c.county_id = p_county AND c.delta_id = ANY (v_ids) GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT (county_id, campaign_id, village_id, dimension, key) DO UPDATE SET
    residents = t.residents + excluded.residents, registered = t.registered + excluded.registered, assessed = t.assessed + excluded.assessed,
    paid = t.paid + excluded.paid, township_checked = t.township_checked + excluded.township_checked,
    county_confirmed = t.county_confirmed + excluded.county_confirmed, withdrawn = t.withdrawn + excluded.withdrawn,
    undetermined = t.undetermined + excluded.undetermined, premium_fen = t.premium_fen + excluded.premium_fen,
    subsidy_fen = t.subsidy_fen + excluded.subsidy_fen, self_pay_fen = t.self_pay_fen + excluded.self_pay_fen, paid_fen = t.paid_fen + excluded.paid_fen,
    deltas = t.deltas + excluded.deltas;
  INSERT INTO tally_days AS t (county_id, campaign_id, village_id, day, township_id, registered, paid, confirmed)
    SELECT d.county_id, d.campaign_id, d.village_id, d.day, (array_agg(d.township_id))[1], sum(d.registered), sum(d.paid), sum(d.confirmed)
    FROM tally_delta_days d WHERE d.county_id = p_county AND d.delta_id = ANY (v_ids)
    GROUP BY 1, 2, 3, 4 HAVING sum(d.registered) <> 0 OR sum(d.paid) <> 0 OR sum(d.confirmed) <> 0
  ON CONFLICT (county_id, campaign_id, village_id, day) DO UPDATE SET
    registered = t.registered + excluded.registered, paid = t.paid + excluded.paid, confirmed = t.confirmed + excluded.confirmed;
  FOR v_campaign IN SELECT DISTINCT d.campaign_id FROM tally_deltas d WHERE d.county_id = p_county AND d.id = ANY (v_ids) LOOP
    PERFORM sum_county(p_county, v_campaign);
  END LOOP;
  DELETE FROM tally_deltas WHERE county_id = p_county AND id = ANY (v_ids);
  RETURN cardinality(v_ids);
END $$;

-- A county's tallies counted from its people: what they must be. Nothing here is shared with how deltas are spread.
CREATE FUNCTION tallies_from_people(p_county int)
RETURNS TABLE (campaign_id uuid, village_id uuid, dimension text, key text, township_id uuid, residents int, registered int, assessed int, paid int, township_checked int,
  county_confirmed int, withdrawn int, undetermined int, premium_fen bigint, subsidy_fen bigint, self_pay_fen bigint, paid_fen bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH people AS (
    SELECT e.campaign_id, e.township_id, e.village_id, e.state, e.decision, e.tier, e.category, e.facts ->> 'school' AS school, e.funding,
      CASE WHEN is_counted('paid', e.state) THEN e.paid_channel END AS channel, age_band((e.facts ->> 'birthDate')::date, c.plan_year) AS age,
      coalesce(e.premium_fen, 0) AS premium_fen, coalesce(e.subsidy_fen, 0) AS subsidy_fen, coalesce(e.self_pay_fen, 0) AS self_pay_fen, e.paid_fen
    FROM enrollments e JOIN campaigns c ON c.county_id = p_county AND c.id = e.campaign_id WHERE e.county_id = p_county
  ), cells AS (
    SELECT p.campaign_id, p.township_id, p.village_id,
      CASE WHEN grouping(p.tier) = 0 THEN 'tier' WHEN grouping(p.category) = 0 THEN 'category' WHEN grouping(p.channel) = 0 THEN 'channel'
        WHEN grouping(p.school) = 0 THEN 'school' WHEN grouping(p.age) = 0 THEN 'age' ELSE 'all' END AS dimension,
      grouping(p.tier, p.category, p.channel, p.school, p.age) = 31 AS whole,
      coalesce(p.tier, p.category, p.channel, p.school, p.age) AS key,
      0 AS residents, count(*) FILTER (WHERE p.state = 'registered') AS registered, count(*) FILTER (WHERE p.state = 'assessed') AS assessed,
      count(*) FILTER (WHERE p.state = 'paid') AS paid, count(*) FILTER (WHERE p.state = 'township-checked') AS township_checked,
      count(*) FILTER (WHERE p.state = 'county-confirmed') AS county_confirmed, count(*) FILTER (WHERE p.state = 'withdrawn') AS withdrawn,
      count(*) FILTER (WHERE p.decision = 'undetermined' AND p.state <> 'withdrawn') AS undetermined,
      coalesce(sum(p.premium_fen) FILTER (WHERE p.state <> 'withdrawn'), 0) AS premium_fen, coalesce(sum(p.subsidy_fen) FILTER (WHERE p.state <> 'withdrawn'), 0) AS subsidy_fen,
      coalesce(sum(p.self_pay_fen) FILTER (WHERE p.state <> 'withdrawn'), 0) AS self_pay_fen, coalesce(sum(p.paid_fen) FILTER (WHERE p.state <> 'withdrawn'), 0) AS paid_fen
    FROM people p
    GROUP BY GROUPING SETS ((p.campaign_id, p.township_id, p.village_id), (p.campaign_id, p.township_id, p.village_id, p.tier),
      (p.campaign_id, p.township_id, p.village_id, p.category), (p.campaign_id, p.township_id, p.village_id, p.channel),
      (p.campaign_id, p.township_id, p.village_id, p.school), (p.campaign_id, p.township_id, p.village_id, p.age))
    UNION ALL
    SELECT p.campaign_id, p.township_id, p.village_id, 'funder', false, f ->> 'funder', 0, 0, 0, 0, 0, 0, 0, 0, 0, sum((f ->> 'fen')::bigint), 0, 0
      FROM people p, jsonb_array_elements(p.funding) f WHERE p.state <> 'withdrawn' GROUP BY 1, 2, 3, 6
    UNION ALL
    SELECT p.campaign_id, p.township_id, p.village_id, 'category-funder', false, p.category || '/' || (f ->> 'funder'), 0, 0, 0, 0, 0, 0, 0, 0, 0, sum((f ->> 'fen')::bigint), 0, 0
      FROM people p, jsonb_array_elements(p.funding) f WHERE p.state <> 'withdrawn' AND p.category IS NOT NULL GROUP BY 1, 2, 3, 6
    UNION ALL
    SELECT c.id, r.township_id, r.village_id, 'all', true, NULL, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
      FROM residents r JOIN campaigns c ON c.county_id = p_county WHERE r.county_id = p_county GROUP BY 1, 2, 3
  )
  SELECT c.campaign_id, c.village_id, c.dimension, coalesce(c.key, ''), (array_agg(c.township_id))[1], sum(c.residents)::int, sum(c.registered)::int, sum(c.assessed)::int,
    sum(c.paid)::int, sum(c.township_checked)::int, sum(c.county_confirmed)::int, sum(c.withdrawn)::int, sum(c.undetermined)::int, sum(c.premium_fen)::bigint,
    sum(c.subsidy_fen)::bigint, sum(c.self_pay_fen)::bigint, sum(c.paid_fen)::bigint
  FROM cells c WHERE c.whole OR c.key IS NOT NULL GROUP BY 1, 2, 3, 4
$$;

CREATE FUNCTION days_from_people(p_county int)
RETURNS TABLE (campaign_id uuid, village_id uuid, day date, township_id uuid, registered int, paid int, confirmed int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.campaign_id, e.village_id, w.day, (array_agg(e.township_id))[1], count(*) FILTER (WHERE w.what = 'registered')::int,
    count(*) FILTER (WHERE w.what = 'paid')::int, count(*) FILTER (WHERE w.what = 'confirmed')::int
  FROM enrollments e CROSS JOIN LATERAL (VALUES ('registered', e.registered_on), ('paid', e.paid_on), ('confirmed', e.confirmed_on)) w (what, day)
  WHERE e.county_id = p_county AND w.day IS NOT NULL AND is_counted(w.what, e.state) GROUP BY 1, 2, 3
$$;

-- The rolled-up part that a county's tallies ought to have: its people less what is not rolled up yet, in one snapshot.
CREATE FUNCTION tallies_due(p_county int)
RETURNS TABLE (campaign_id uuid, village_id uuid, dimension text, key text, township_id uuid, residents int, registered int, assessed int, paid int, township_checked int,
  county_confirmed int, withdrawn int, undetermined int, premium_fen bigint, subsidy_fen bigint, self_pay_fen bigint, paid_fen bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.campaign_id, d.village_id, d.dimension, d.key, (array_agg(d.township_id))[1], sum(d.residents)::int, sum(d.registered)::int, sum(d.assessed)::int, sum(d.paid)::int,
    sum(d.township_checked)::int, sum(d.county_confirmed)::int, sum(d.withdrawn)::int, sum(d.undetermined)::int, sum(d.premium_fen)::bigint, sum(d.subsidy_fen)::bigint,
    sum(d.self_pay_fen)::bigint, sum(d.paid_fen)::bigint
  FROM (
    SELECT * FROM tallies_from_people(p_county)
    UNION ALL
    SELECT c.campaign_id, c.village_id, c.dimension, c.key, c.township_id, -c.residents, -c.registered, -c.assessed, -c.paid, -c.township_checked, -c.county_confirmed,
      -c.withdrawn, -c.undetermined, -c.premium_fen, -c.subsidy_fen, -c.self_pay_fen, -c.paid_fen
    FROM tally_delta_cells c WHERE c.county_id = p_county
    UNION ALL
    SELECT t.campaign_id, t.village_id, t.dimension, t.key, t.township_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM tallies t WHERE t.county_id = p_county
  ) d GROUP BY 1, 2, 3, 4
$$;
CREATE FUNCTION days_due(p_county int)
RETURNS TABLE (campaign_id uuid, village_id uuid, day date, township_id uuid, registered int, paid int, confirmed int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.campaign_id, d.village_id, d.day, (array_agg(d.township_id))[1], sum(d.registered)::int, sum(d.paid)::int, sum(d.confirmed)::int
  FROM (
    SELECT * FROM days_from_people(p_county)
    UNION ALL
    SELECT c.campaign_id, c.village_id, c.day, c.township_id, -c.registered, -c.paid, -c.confirmed FROM tally_delta_days c WHERE c.county_id = p_county
    UNION ALL
    SELECT t.campaign_id, t.village_id, t.day, t.township_id, 0, 0, 0 FROM tally_days t WHERE t.county_id = p_county
  ) d GROUP BY 1, 2, 3
$$;
REVOKE ALL ON FUNCTION tallies_from_people(int), days_from_people(int), tallies_due(int), days_due(int) FROM PUBLIC;

-- Proves a county's tallies against its people and mends what differs, while clerks go on; returns how many cells differed, by dimension.
CREATE FUNCTION mend_tallies(p_county int) RETURNS TABLE (dimension text, cells int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE v_campaign uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(1, p_county);
  RETURN QUERY
    WITH mended AS (
      INSERT INTO tallies AS t (county_id, campaign_id, village_id, dimension, key, township_id, residents, registered, assessed, paid, township_checked,
          county_confirmed, withdrawn, undetermined, premium_fen, subsidy_fen, self_pay_fen, paid_fen)
        SELECT p_county, d.* FROM tallies_due(p_county) d
        WHERE EXISTS (SELECT FROM tallies x WHERE x.county_id = p_county AND x.campaign_id = d.campaign_id AND x.village_id = d.village_id AND x.dimension = d.dimension AND x.key = d.key)
          OR (d.residents, d.registered, d.assessed, d.paid, d.township_checked, d.county_confirmed, d.withdrawn, d.undetermined, d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen)
            <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
      ON CONFLICT (county_id, campaign_id, village_id, dimension, key) DO UPDATE SET
        residents = excluded.residents, registered = excluded.registered, assessed = excluded.assessed, paid = excluded.paid, township_checked = excluded.township_checked,
        county_confirmed = excluded.county_confirmed, withdrawn = excluded.withdrawn, undetermined = excluded.undetermined, premium_fen = excluded.premium_fen,
        subsidy_fen = excluded.subsidy_fen, self_pay_fen = excluded.self_pay_fen, paid_fen = excluded.paid_fen
      WHERE (t.residents, t.registered, t.assessed, t.paid, t.township_checked, t.county_confirmed, t.withdrawn, t.undetermined, t.premium_fen, t.subsidy_fen, t.self_pay_fen, t.paid_fen)
        <> (excluded.residents, excluded.registered, excluded.assessed, excluded.paid, excluded.township_checked, excluded.county_confirmed, excluded.withdrawn,
          excluded.undetermined, excluded.premium_fen, excluded.subsidy_fen, excluded.self_pay_fen, excluded.paid_fen)
      RETURNING t.dimension
    ) SELECT m.dimension, count(*)::int FROM mended m GROUP BY 1;
  RETURN QUERY
    WITH mended AS (
      INSERT INTO tally_days AS t (county_id, campaign_id, village_id, day, township_id, registered, paid, confirmed)
        SELECT p_county, d.* FROM days_due(p_county) d
        WHERE EXISTS (SELECT FROM tally_days x WHERE x.county_id = p_county AND x.campaign_id = d.campaign_id AND x.village_id = d.village_id AND x.day = d.day)
          OR (d.registered, d.paid, d.confirmed) <> (0, 0, 0)
      ON CONFLICT (county_id, campaign_id, village_id, day) DO UPDATE SET
        registered = excluded.registered, paid = excluded.paid, confirmed = excluded.confirmed
      WHERE (t.registered, t.paid, t.confirmed) <> (excluded.registered, excluded.paid, excluded.confirmed)
      RETURNING t.day
    ) SELECT 'day'::text, count(*)::int FROM mended HAVING count(*) > 0;
  FOR v_campaign IN SELECT c.id FROM campaigns c WHERE c.county_id = p_county LOOP
    PERFORM sum_county(p_county, v_campaign);
  END LOOP;
END $$;

CREATE FUNCTION counties_with_people() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id FROM counties c WHERE EXISTS (SELECT FROM residents r WHERE r.county_id = c.id)
$$;
REVOKE ALL ON FUNCTION mend_tallies(int), counties_with_people() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mend_tallies(int), counties_with_people() TO canbao_api;

-- Chooses what counts as enrolled in a campaign of the acting county, and sums the county anew by it.
CREATE FUNCTION choose_counting(p_campaign uuid, p_counts_as text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_county int := nullif(current_setting('app.county', true), '')::int;
BEGIN
  IF v_county IS NULL OR current_setting('app.sight', true) IS DISTINCT FROM 'people' OR coalesce(current_setting('app.township', true), '') <> '' THEN
    RAISE EXCEPTION 'only the county may choose what counts' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_advisory_xact_lock(1, v_county);
  UPDATE campaigns SET counts_as = p_counts_as WHERE county_id = v_county AND id = p_campaign;
  PERFORM sum_county(v_county, p_campaign);
END $$;
REVOKE ALL ON FUNCTION choose_counting(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION choose_counting(uuid, text) TO canbao_api;

-- As before; enrolled is whoever counts in the campaign.
CREATE OR REPLACE FUNCTION category_coverage(p_campaign uuid, p_day date) RETURNS TABLE (category text, certified int, enrolled int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_agency text := nullif(current_setting('app.agency', true), '');
  v_sight text := coalesce(current_setting('app.sight', true), '');
  v_counts_as text := (SELECT x.counts_as FROM campaigns x WHERE x.county_id = v_county AND x.id = p_campaign);
BEGIN
  IF v_county IS NULL OR v_sight NOT IN ('people', 'figures', 'agency') THEN
    RAISE EXCEPTION 'no sight of figures' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    SELECT c.category, count(*)::int, count(e.id)::int
    FROM (
      SELECT DISTINCT x.category, x.resident_id FROM certifications x
      WHERE x.county_id = v_county AND (v_township IS NULL OR x.township_id = v_township) AND (v_village IS NULL OR x.village_id = v_village)
        AND (v_sight <> 'agency' OR x.agency = v_agency)
        AND x.valid_from <= p_day AND (x.valid_to IS NULL OR x.valid_to >= p_day)
    ) c
    LEFT JOIN enrollments e ON e.county_id = v_county AND e.campaign_id = p_campaign AND e.resident_id = c.resident_id
      AND is_counted(v_counts_as, e.state)
    GROUP BY c.category;
END $$;

CREATE OR REPLACE FUNCTION category_money(p_campaign uuid) RETURNS TABLE (category text, funder text, enrolled int, fen bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_agency text := nullif(current_setting('app.agency', true), '');
  v_sight text := coalesce(current_setting('app.sight', true), '');
  v_counts_as text := (SELECT x.counts_as FROM campaigns x WHERE x.county_id = v_county AND x.id = p_campaign);
BEGIN
  IF v_county IS NULL OR v_sight NOT IN ('people', 'figures', 'agency') THEN
    RAISE EXCEPTION 'no sight of figures' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    SELECT split_part(t.key, '/', 1), nullif(split_part(t.key, '/', 2), ''),
      counted(v_counts_as, sum(t.registered + t.assessed + t.paid + t.township_checked + t.county_confirmed),
        sum(t.paid + t.township_checked + t.county_confirmed), sum(t.county_confirmed))::int, sum(t.subsidy_fen)::bigint
    FROM tallies_now t
    WHERE t.county_id = v_county AND t.campaign_id = p_campaign AND t.dimension IN ('category', 'category-funder')
      AND (v_township IS NULL OR t.township_id = v_township) AND (v_village IS NULL OR t.village_id = v_village)
      AND (v_sight <> 'agency' OR split_part(t.key, '/', 1) IN (
        SELECT x.category FROM certifications x WHERE x.county_id = v_county AND x.agency = v_agency))
    GROUP BY 1, 2 ORDER BY 1, 2;
END $$;

-- As before; channel, school, age and days move with a person.
CREATE OR REPLACE FUNCTION transfer_resident(p_resident uuid, p_village uuid, p_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid;
BEGIN
  IF v_county IS NULL OR current_setting('app.sight', true) IS DISTINCT FROM 'people' OR coalesce(current_setting('app.township', true), '') <> '' THEN
    RAISE EXCEPTION 'only the county may move people' USING ERRCODE = '42501';
  END IF;
  SELECT d.township_id INTO v_township FROM divisions d WHERE d.county_id = v_county AND d.id = p_village AND d.level = 'village';
  IF v_township IS NULL THEN
    RAISE EXCEPTION 'no such village' USING ERRCODE = 'P0002';
  END IF;
  INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, undetermined, tier, category, channel, school, age,
      registered_on, paid_on, confirmed_on, people, premium_fen, subsidy_fen, self_pay_fen, paid_fen, funding, day)
    SELECT e.county_id, e.campaign_id, w.township_id, w.village_id, e.state, e.decision = 'undetermined', e.tier, e.category,
      CASE WHEN is_counted('paid', e.state) THEN e.paid_channel END, e.facts ->> 'school', age_band((e.facts ->> 'birthDate')::date, c.plan_year),
      e.registered_on, e.paid_on, e.confirmed_on, w.n,
      w.m * coalesce(e.premium_fen, 0), w.m * coalesce(e.subsidy_fen, 0), w.m * coalesce(e.self_pay_fen, 0), w.m * e.paid_fen,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('funder', f ->> 'funder', 'fen', w.m * (f ->> 'fen')::bigint)), '[]') FROM jsonb_array_elements(e.funding) f),
      p_day
    FROM enrollments e JOIN campaigns c ON c.county_id = v_county AND c.id = e.campaign_id CROSS JOIN LATERAL (
      SELECT v.*, CASE WHEN e.state = 'withdrawn' THEN 0 ELSE v.n END AS m FROM (VALUES (e.township_id, e.village_id, -1), (v_township, p_village, 1)) v (township_id, village_id, n)
    ) w
    WHERE e.county_id = v_county AND e.resident_id = p_resident;
  INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, residents, day)
    SELECT r.county_id, c.id, w.township_id, w.village_id, w.n, p_day
    FROM residents r JOIN campaigns c ON c.county_id = r.county_id
      CROSS JOIN LATERAL (VALUES (r.township_id, r.village_id, -1), (v_township, p_village, 1)) w (township_id, village_id, n)
    WHERE r.county_id = v_county AND r.id = p_resident;
  UPDATE residents SET township_id = v_township, village_id = p_village, household_id = NULL, version = version + 1 WHERE county_id = v_county AND id = p_resident;
  UPDATE certifications SET township_id = v_township, village_id = p_village WHERE county_id = v_county AND resident_id = p_resident;
  UPDATE payments p SET township_id = v_township, village_id = p_village FROM enrollments e
    WHERE e.county_id = v_county AND e.resident_id = p_resident AND p.county_id = v_county AND p.enrollment_id = e.id;
  UPDATE enrollments SET township_id = v_township, village_id = p_village WHERE county_id = v_county AND resident_id = p_resident;
END $$;

-- What is enrolled already is counted by the new breakdowns too. Deltas that stand say nothing of them yet: all are counted anew.
DELETE FROM tally_deltas;
SELECT mend_tallies(c) FROM counties_with_people() c;
