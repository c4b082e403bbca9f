-- What became of townships: people, accounts and enrollments keep the township that they were written with, and figures under
-- another day's names are added up from these rows. Nothing is moved, so nothing is lost and both sums agree.
CREATE TABLE "township_changes" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by" UUID,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_name" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "township_changes_pkey" PRIMARY KEY ("county_id","id")
);

CREATE TABLE "township_successions" (
    "county_id" INTEGER NOT NULL,
    "change_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "predecessor_name" TEXT NOT NULL,
    "successor_id" UUID NOT NULL,
    "successor_name" TEXT NOT NULL,
    "village_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "township_successions_pkey" PRIMARY KEY ("county_id","change_id","predecessor_id","successor_id")
);
ALTER TABLE "township_successions" ADD CONSTRAINT "township_successions_county_id_change_id_fkey" FOREIGN KEY ("county_id", "change_id") REFERENCES "township_changes"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "township_successions" ADD CONSTRAINT "township_successions_county_id_predecessor_id_fkey" FOREIGN KEY ("county_id", "predecessor_id") REFERENCES "divisions"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "township_successions" ADD CONSTRAINT "township_successions_county_id_successor_id_fkey" FOREIGN KEY ("county_id", "successor_id") REFERENCES "divisions"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE township_changes
  ADD CHECK (kind IN ('renamed', 'merged', 'split')),
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)),
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['township_changes', 'township_successions']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY county ON %I AS RESTRICTIVE TO canbao_api
      USING (county_id = nullif(current_setting('app.county', true), '')::int)
      WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int)$p$, t);
    -- What became of the townships is known to everybody of the county, and recorded by those who see the whole of it.
    EXECUTE format($p$CREATE POLICY known ON %I FOR SELECT TO canbao_api USING (true)$p$, t);
    EXECUTE format($p$CREATE POLICY recorded ON %I FOR INSERT TO canbao_api WITH CHECK (CASE
      WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
      ELSE coalesce(current_setting('app.township', true), '') = '' END)$p$, t);
  END LOOP;
END $$;
CREATE POLICY withdrawn ON township_changes FOR UPDATE TO canbao_api USING (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
  ELSE coalesce(current_setting('app.township', true), '') = '' END);
GRANT SELECT, INSERT ON township_changes, township_successions TO canbao_api;
GRANT UPDATE (withdrawn_by_name, withdrawn_at, withdrawn_reason) ON township_changes TO canbao_api;

-- A township takes another name; only with sight of the whole county, and never a village.
CREATE POLICY named ON divisions AS RESTRICTIVE FOR UPDATE TO canbao_api USING (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
  WHEN coalesce(current_setting('app.township', true), '') <> '' THEN false
  ELSE level = 'township' END);
GRANT UPDATE (name, aliases, valid_to) ON divisions TO canbao_api;

CREATE FUNCTION township_change_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND (NEW.kind, NEW.from_day, NEW.source) IS NOT DISTINCT FROM (OLD.kind, OLD.from_day, OLD.source) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a recorded change of townships never changes: withdraw it and record another';
END $$;
CREATE TRIGGER township_change_is_final BEFORE UPDATE OR DELETE ON township_changes FOR EACH ROW EXECUTE FUNCTION township_change_is_final();
REVOKE ALL ON FUNCTION township_change_is_final() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION township_change_is_final() TO canbao_api;
