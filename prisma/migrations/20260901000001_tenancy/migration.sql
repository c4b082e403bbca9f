-- Tenancy lives here: who may see which row is decided by the database, for the role canbao_api, from settings
-- that hold for one transaction: app.county, app.township, app.village, app.agency, app.sight, app.actor.
-- Without them a query sees no row. The roles are made beforehand (src/roles.ts).

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO canbao_api, canbao_overview, canbao_matcher;

-- Row-level security, enabled and forced, on every table; and the county's wall around every county table.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOR t IN SELECT table_name FROM information_schema.columns
           WHERE table_schema = 'public' AND column_name = 'county_id' AND table_name NOT IN ('accounts')
  LOOP
    EXECUTE format($p$CREATE POLICY county ON %I AS RESTRICTIVE TO canbao_api
      USING (county_id = nullif(current_setting('app.county', true), '')::int)
      WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int)$p$, t);
  END LOOP;
  -- What everybody of the county may read.
  FOREACH t IN ARRAY ARRAY['divisions', 'campaigns', 'policy_packs', 'targets', 'county_keys', 'audit_blocks', 'lookups', 'county_tallies']
  LOOP
    EXECUTE format('CREATE POLICY everybody ON %I TO canbao_api USING (true)', t);
  END LOOP;
  -- People and what belongs to them: seen by those with sight of people, where their sight ends.
  FOREACH t IN ARRAY ARRAY['households', 'residents', 'certifications', 'enrollments', 'payments']
  LOOP
    EXECUTE format($p$CREATE POLICY people ON %I TO canbao_api
      USING (current_setting('app.sight', true) = 'people'
        AND (coalesce(current_setting('app.township', true), '') = '' OR township_id = nullif(current_setting('app.township', true), '')::uuid)
        AND (coalesce(current_setting('app.village', true), '') = '' OR village_id = nullif(current_setting('app.village', true), '')::uuid))$p$, t);
  END LOOP;
  -- Figures: seen by those with sight of people or of figures, where their sight ends.
  FOREACH t IN ARRAY ARRAY['tallies', 'tally_deltas']
  LOOP
    EXECUTE format($p$CREATE POLICY figures ON %I TO canbao_api
      USING (current_setting('app.sight', true) IN ('people', 'figures')
        AND (coalesce(current_setting('app.township', true), '') = '' OR township_id = nullif(current_setting('app.township', true), '')::uuid)
        AND (coalesce(current_setting('app.village', true), '') = '' OR village_id = nullif(current_setting('app.village', true), '')::uuid))$p$, t);
  END LOOP;
  -- Imports: seen within the sight of whoever made them.
  FOREACH t IN ARRAY ARRAY['roster_imports', 'roster_import_rows']
  LOOP
    EXECUTE format($p$CREATE POLICY people ON %I TO canbao_api
      USING (current_setting('app.sight', true) = 'people'
        AND (coalesce(current_setting('app.township', true), '') = '' OR township_id = nullif(current_setting('app.township', true), '')::uuid)
        AND (coalesce(current_setting('app.village', true), '') = '' OR village_id = nullif(current_setting('app.village', true), '')::uuid))$p$, t);
  END LOOP;
  -- What belongs to one account alone.
  FOREACH t IN ARRAY ARRAY['uploads', 'upload_chunks']
  LOOP
    EXECUTE format($p$CREATE POLICY own ON %I TO canbao_api
      USING (account_id = nullif(current_setting('app.actor', true), '')::uuid)$p$, t);
  END LOOP;
END $$;

CREATE POLICY own ON commands TO canbao_api USING (actor = nullif(current_setting('app.actor', true), '')::uuid);
CREATE POLICY county ON counties TO canbao_api USING (id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY everybody ON pool_keys TO canbao_api USING (true);

-- A certifying agency sees its own certifications, and the people they are about.
CREATE POLICY agency ON certifications TO canbao_api
  USING (current_setting('app.sight', true) = 'agency' AND agency = nullif(current_setting('app.agency', true), ''));
CREATE POLICY agency ON residents FOR SELECT TO canbao_api
  USING (current_setting('app.sight', true) = 'agency' AND EXISTS (
    SELECT 1 FROM certifications c WHERE c.county_id = residents.county_id AND c.resident_id = residents.id));

-- The audit: anybody records what they themselves do; read with sight of people, where that sight ends.
CREATE POLICY record ON audit_records FOR INSERT TO canbao_api
  WITH CHECK (actor = nullif(current_setting('app.actor', true), '')::uuid);
CREATE POLICY people ON audit_records FOR SELECT TO canbao_api
  USING (current_setting('app.sight', true) IN ('people', 'sealer')
    AND (coalesce(current_setting('app.township', true), '') = '' OR township_id = nullif(current_setting('app.township', true), '')::uuid)
    AND (coalesce(current_setting('app.village', true), '') = '' OR village_id = nullif(current_setting('app.village', true), '')::uuid));

-- What the API's role may do at all. It owns nothing, deletes no person, and never reads a match index.
GRANT SELECT ON counties, county_keys, pool_keys, divisions, campaigns, policy_packs, targets, county_tallies TO canbao_api;
GRANT INSERT ON policy_packs, targets TO canbao_api;
GRANT INSERT, UPDATE (people, pack_id), DELETE ON targets TO canbao_api;
GRANT INSERT ON divisions TO canbao_api;
GRANT UPDATE (active_pack_id) ON campaigns TO canbao_api;
GRANT UPDATE (state, activated_by, activated_by_name, activated_at) ON policy_packs TO canbao_api;
GRANT SELECT, INSERT ON households, certifications, enrollments, payments, commands, audit_records, audit_blocks, uploads, upload_chunks, roster_imports, roster_import_rows, tally_deltas TO canbao_api;
GRANT SELECT ON tallies, lookups TO canbao_api;
GRANT USAGE ON SEQUENCE tally_deltas_id_seq TO canbao_api;
GRANT UPDATE ("group", number) ON households TO canbao_api;
GRANT UPDATE (valid_to, end_reason) ON certifications TO canbao_api;
GRANT UPDATE (state, tier_chosen, facts, pack_id, pack_revision, assessed_for, decision, reason, tier, premium_fen, subsidy_fen, waived_fen,
  self_pay_fen, category, funding, benefit_start, clauses, assumptions, warnings, paid_fen, paid_on, withdrawn_reason, version) ON enrollments TO canbao_api;
GRANT UPDATE (complete, bytes) ON uploads TO canbao_api;
GRANT UPDATE (state, columns, include_repairable, rows_total, rows_done, sound, repairable, wrong, committed, money, failure_code, failure_detail, version) ON roster_imports TO canbao_api;
GRANT UPDATE (status, sealed, faults, committed) ON roster_import_rows TO canbao_api;
GRANT INSERT ON residents TO canbao_api;
GRANT SELECT (county_id, id, township_id, village_id, household_id, "group", relation, name, pinyin, initials, sex, birth_date, hukou, document,
  id_sealed, id_index, last_four_index, match_version, phone_sealed, phone_index, key_version, facts, version, created_at) ON residents TO canbao_api;
GRANT UPDATE (household_id, "group", relation, name, pinyin, initials, sex, birth_date, hukou, phone_sealed, phone_index, facts, version) ON residents TO canbao_api;

-- The matcher: one person in two counties. It answers jobs, never a clerk's query.
GRANT SELECT (county_id, id, match_index, match_version) ON residents TO canbao_matcher;
CREATE POLICY matcher ON residents FOR SELECT TO canbao_matcher USING (true);

-- The overview above the county: aggregates and active packs within one province or prefecture, nothing else.
GRANT SELECT ON counties, county_tallies TO canbao_overview;
GRANT SELECT (county_id, id, plan_year, active_pack_id, demo_today) ON campaigns TO canbao_overview;
GRANT SELECT (county_id, id, campaign_id, revision, state, source, open_questions, activated_at) ON policy_packs TO canbao_overview;
CREATE POLICY overview ON counties FOR SELECT TO canbao_overview
  USING (id BETWEEN nullif(current_setting('app.division_from', true), '')::int AND nullif(current_setting('app.division_to', true), '')::int);
CREATE POLICY overview ON county_tallies FOR SELECT TO canbao_overview
  USING (county_id BETWEEN nullif(current_setting('app.division_from', true), '')::int AND nullif(current_setting('app.division_to', true), '')::int);
CREATE POLICY overview ON campaigns FOR SELECT TO canbao_overview
  USING (county_id BETWEEN nullif(current_setting('app.division_from', true), '')::int AND nullif(current_setting('app.division_to', true), '')::int);
CREATE POLICY overview ON policy_packs FOR SELECT TO canbao_overview
  USING (state = 'active' AND county_id BETWEEN nullif(current_setting('app.division_from', true), '')::int AND nullif(current_setting('app.division_to', true), '')::int);

-- Money and states that can't be.
ALTER TABLE enrollments
  ADD CHECK (state IN ('registered', 'assessed', 'paid', 'township-checked', 'county-confirmed', 'withdrawn')),
  ADD CHECK (decision IN ('accepted', 'refused', 'undetermined')),
  ADD CHECK (decision <> 'accepted' OR premium_fen = subsidy_fen + waived_fen + self_pay_fen),
  ADD CHECK (premium_fen >= 0 AND subsidy_fen >= 0 AND waived_fen >= 0 AND self_pay_fen >= 0 AND paid_fen >= 0);
ALTER TABLE payments ADD CHECK (amount_fen > 0 AND applied_fen BETWEEN 0 AND amount_fen);
ALTER TABLE policy_packs ADD CHECK (state IN ('draft', 'active', 'retired')), ADD CHECK (state <> 'active' OR fit);
CREATE UNIQUE INDEX policy_packs_one_active ON policy_packs (county_id, campaign_id) WHERE state = 'active';
ALTER TABLE divisions ADD CHECK (level IN ('township', 'village')), ADD CHECK (level <> 'township' OR township_id = id);
ALTER TABLE targets ADD CHECK (people > 0), ADD CHECK (basis IN ('provisional', 'assessed'));

-- Search goes by the beginning, in byte order, so that the indexes serve it under row-level security.
ALTER TABLE residents ALTER COLUMN name TYPE text COLLATE "C", ALTER COLUMN pinyin TYPE text COLLATE "C", ALTER COLUMN initials TYPE text COLLATE "C";
-- What a person still has to settle: few rows of many.
CREATE INDEX enrollments_undetermined ON enrollments (county_id, campaign_id, id) WHERE decision = 'undetermined' AND state <> 'withdrawn';
CREATE INDEX enrollments_category ON enrollments (county_id, campaign_id, category, id) WHERE category IS NOT NULL;

-- A revision's text never changes, whoever asks.
CREATE FUNCTION policy_pack_text_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.source, NEW.notice, NEW.sha256, NEW.revision, NEW.campaign_id, NEW.fit) IS DISTINCT FROM (OLD.source, OLD.notice, OLD.sha256, OLD.revision, OLD.campaign_id, OLD.fit) THEN
    RAISE EXCEPTION 'a policy pack revision never changes: upload a new one';
  END IF;
  IF OLD.state = 'retired' AND NEW.state <> 'retired' THEN
    RAISE EXCEPTION 'a retired policy pack revision stays retired';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_pack_text_is_final BEFORE UPDATE ON policy_packs FOR EACH ROW EXECUTE FUNCTION policy_pack_text_is_final();

CREATE FUNCTION audit_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit records and blocks never change';
END $$;
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE ON audit_records FOR EACH ROW EXECUTE FUNCTION audit_is_final();
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE ON audit_blocks FOR EACH ROW EXECUTE FUNCTION audit_is_final();
