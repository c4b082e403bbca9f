-- Targets as sets that never change: a new set takes the place of the one before, with its reason; all are kept.
CREATE TABLE "target_sets" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "township_id" UUID,
    "of_set" UUID,
    "basis" TEXT NOT NULL,
    "counts_from" DATE,
    "source" TEXT NOT NULL,
    "pack_id" UUID,
    "file_name" TEXT,
    "stated_total" INTEGER,
    "register_rate" INTEGER,
    "rounding" TEXT,
    "total" INTEGER NOT NULL,
    "reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_sets_pkey" PRIMARY KEY ("county_id","id")
);
CREATE INDEX "target_sets_county_id_campaign_id_created_at_id_idx" ON "target_sets"("county_id", "campaign_id", "created_at", "id");

CREATE TABLE "target_rows" (
    "county_id" INTEGER NOT NULL,
    "set_id" UUID NOT NULL,
    "division_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "target_rows_pkey" PRIMARY KEY ("county_id","set_id","division_id")
);
ALTER TABLE "target_rows" ADD CONSTRAINT "target_rows_county_id_set_id_fkey" FOREIGN KEY ("county_id", "set_id") REFERENCES "target_sets"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE target_sets
  ADD CHECK (basis IN ('provisional', 'assessed')),
  ADD CHECK (source IN ('pack', 'upload', 'form')),
  ADD CHECK ((source = 'pack') = (pack_id IS NOT NULL)),
  ADD CHECK (source = 'pack' OR reason IS NOT NULL),
  ADD CHECK (stated_total IS NULL OR stated_total = total),
  ADD CHECK (register_rate BETWEEN 1 AND 10000 AND (rounding IN ('up', 'down', 'half-up')) OR (register_rate IS NULL AND rounding IS NULL)),
  ADD CHECK (source = 'pack' OR register_rate IS NULL),
  ADD CHECK ((township_id IS NULL) = (of_set IS NULL)),
  ADD CHECK (total >= 0);
ALTER TABLE target_rows ADD CHECK (people > 0);

-- What was set before is kept as a set of its own, from the pack that set it.
WITH sets AS (
  INSERT INTO target_sets (county_id, id, campaign_id, basis, source, pack_id, total, created_by, created_by_name, created_at)
    SELECT t.county_id, gen_random_uuid(), t.campaign_id, t.basis, 'pack', p.id, sum(t.people), coalesce(p.activated_by, p.uploaded_by),
      coalesce(p.activated_by_name, p.uploaded_by_name), max(t.created_at)
    FROM targets t JOIN policy_packs p ON p.county_id = t.county_id AND p.id = t.pack_id
    GROUP BY t.county_id, t.campaign_id, t.basis, p.county_id, p.id
  RETURNING county_id, id, campaign_id, basis, pack_id
)
INSERT INTO target_rows (county_id, set_id, division_id, township_id, people)
  SELECT t.county_id, s.id, t.township_id, t.township_id, t.people
  FROM targets t JOIN sets s ON s.county_id = t.county_id AND s.campaign_id = t.campaign_id AND s.basis = t.basis AND s.pack_id = t.pack_id;
DROP TABLE targets;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['target_sets', 'target_rows']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY county ON %I AS RESTRICTIVE TO canbao_api
      USING (county_id = nullif(current_setting('app.county', true), '')::int)
      WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int)$p$, t);
  END LOOP;
END $$;
-- The county's sets are known to everybody of the county, a township's split and each row where a sight reaches.
CREATE POLICY sight ON target_sets TO canbao_api
  USING (CASE
    WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
    WHEN township_id IS NULL THEN true
    ELSE township_id IS NOT DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid END)
  WITH CHECK (CASE
    WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
    ELSE township_id IS NOT DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid END);
CREATE POLICY sight ON target_rows TO canbao_api
  USING (CASE
    WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
    ELSE township_id IS NOT DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid END)
  WITH CHECK (CASE
    WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
    ELSE township_id IS NOT DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid END);
GRANT SELECT, INSERT ON target_sets, target_rows TO canbao_api;

CREATE FUNCTION target_set_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a set of targets never changes: write a new one';
END $$;
CREATE TRIGGER target_set_is_final BEFORE UPDATE OR DELETE ON target_sets FOR EACH ROW EXECUTE FUNCTION target_set_is_final();
CREATE TRIGGER target_set_is_final BEFORE UPDATE OR DELETE ON target_rows FOR EACH ROW EXECUTE FUNCTION target_set_is_final();
REVOKE ALL ON FUNCTION target_set_is_final() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION target_set_is_final() TO canbao_api;

-- The county's whole target for the overview, as it counts on the campaign's day: of one's own county, or of all
-- where no county is set. A set may begin to count on a later day, and a rate of the register grows with it.
DROP FUNCTION county_target(uuid, int);
CREATE FUNCTION settle_county_targets() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_changed int;
BEGIN
  WITH latest AS (
    SELECT DISTINCT ON (s.county_id, s.campaign_id, s.basis) s.*, c.plan_year
    FROM target_sets s JOIN campaigns c ON c.county_id = s.county_id AND c.id = s.campaign_id
    WHERE (v_county IS NULL OR s.county_id = v_county) AND s.township_id IS NULL
      AND (s.counts_from IS NULL OR s.counts_from <= coalesce(c.demo_today, (now() AT TIME ZONE 'Asia/Shanghai')::date))
    ORDER BY s.county_id, s.campaign_id, s.basis, s.created_at DESC, s.id DESC
  ), counting AS (
    SELECT DISTINCT ON (l.county_id, l.campaign_id) l.* FROM latest l
    ORDER BY l.county_id, l.campaign_id, l.total = 0 AND l.register_rate IS NULL, l.basis
  ), settled AS (
    SELECT c.county_id, c.campaign_id, c.plan_year, nullif(CASE WHEN c.register_rate IS NULL THEN c.total ELSE (
        SELECT coalesce(sum(people_by_rate(t.residents, c.register_rate, c.rounding)), 0)::int FROM (
          SELECT sum(n.residents)::bigint AS residents FROM tallies_now n
          WHERE n.county_id = c.county_id AND n.campaign_id = c.campaign_id AND n.dimension = 'all' GROUP BY n.township_id
        ) t) END, 0) AS target
    FROM counting c
  )
  INSERT INTO county_tallies AS t (county_id, campaign_id, plan_year, target)
    SELECT s.county_id, s.campaign_id, s.plan_year, s.target FROM settled s
    WHERE NOT EXISTS (SELECT FROM county_tallies x WHERE x.county_id = s.county_id AND x.campaign_id = s.campaign_id AND x.target IS NOT DISTINCT FROM s.target)
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET target = excluded.target;
  GET DIAGNOSTICS v_changed = ROW_COUNT;
  RETURN v_changed;
END $$;

-- So many basis points of so many people, in whole people.
CREATE FUNCTION people_by_rate(p_people bigint, p_points int, p_rounding text) RETURNS int LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT (CASE p_rounding WHEN 'up' THEN (p_people * p_points + 9999) / 10000 WHEN 'down' THEN p_people * p_points / 10000
    ELSE (p_people * p_points + 5000) / 10000 END)::int
$$;
REVOKE ALL ON FUNCTION settle_county_targets(), people_by_rate(bigint, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_county_targets(), people_by_rate(bigint, int, text) TO canbao_api;

-- Certified people are the whole of the special groups: how many on a day, and how many of them are enrolled, by
-- township and category, and each whole once (a person with two certificates is one person). Counts alone.
-- p_states: of an enrollment that counts.
CREATE FUNCTION group_coverage(p_campaign uuid, p_day date, p_states text[]) RETURNS TABLE (township_id uuid, category text, certified int, enrolled int)
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
    SELECT c.township_id, c.category, count(DISTINCT c.resident_id)::int, count(DISTINCT e.resident_id)::int
    FROM (
      SELECT x.township_id, x.category, x.resident_id FROM certifications x
      WHERE x.county_id = v_county AND (v_township IS NULL OR x.township_id = v_township) AND (v_village IS NULL OR x.village_id = v_village)
        AND x.valid_from <= p_day AND (x.valid_to IS NULL OR x.valid_to >= p_day)
    ) c
    LEFT JOIN enrollments e ON e.county_id = v_county AND e.campaign_id = p_campaign AND e.resident_id = c.resident_id
      AND e.state = ANY (p_states)
    GROUP BY GROUPING SETS ((c.township_id, c.category), (c.township_id), (c.category), ());
END $$;
REVOKE ALL ON FUNCTION group_coverage(uuid, date, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION group_coverage(uuid, date, text[]) TO canbao_api;
