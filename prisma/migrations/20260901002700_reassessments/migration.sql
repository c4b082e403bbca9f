-- After another revision became active: enrollments not paid yet are assessed again, and of those that are paid a
-- difference is proposed, which nobody but a person makes so.
CREATE TABLE reassessments (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  pack_id UUID NOT NULL,
  state TEXT NOT NULL DEFAULT 'running',
  people_total INTEGER NOT NULL,
  people_done INTEGER NOT NULL DEFAULT 0,
  last_enrollment UUID,
  reassessed INTEGER NOT NULL DEFAULT 0,
  proposed INTEGER NOT NULL DEFAULT 0,
  run UUID,
  failure_code TEXT,
  failure_detail JSONB,
  created_by UUID NOT NULL,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at TIMESTAMPTZ(3),
  CONSTRAINT reassessments_pkey PRIMARY KEY (county_id, id),
  CONSTRAINT reassessments_county_id_campaign_id_fkey FOREIGN KEY (county_id, campaign_id)
    REFERENCES campaigns (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  CHECK ((state = 'running') = (finished_at IS NULL))
);
CREATE INDEX reassessments_county_id_campaign_id_id_idx ON reassessments (county_id, campaign_id, id);
CREATE UNIQUE INDEX reassessments_one_at_a_time ON reassessments (county_id) WHERE state = 'running';

CREATE TABLE enrollment_differences (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  reassessment_id UUID NOT NULL,
  enrollment_id UUID NOT NULL,
  township_id UUID NOT NULL,
  kind TEXT NOT NULL,
  by_fen INTEGER NOT NULL,
  before JSONB NOT NULL,
  after JSONB NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'proposed',
  reason TEXT,
  settled_by UUID,
  settled_by_name TEXT,
  settled_at TIMESTAMPTZ(3),
  CONSTRAINT enrollment_differences_pkey PRIMARY KEY (county_id, id),
  CONSTRAINT enrollment_differences_county_id_reassessment_id_fkey FOREIGN KEY (county_id, reassessment_id)
    REFERENCES reassessments (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT enrollment_differences_county_id_enrollment_id_fkey FOREIGN KEY (county_id, enrollment_id)
    REFERENCES enrollments (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (kind IN ('supplement', 'refund', 'funding', 'undecided')),
  CHECK (CASE kind WHEN 'supplement' THEN by_fen > 0 WHEN 'refund' THEN by_fen < 0 ELSE by_fen = 0 END),
  CHECK (state IN ('proposed', 'confirmed', 'dismissed', 'superseded')),
  CHECK (state <> 'confirmed' OR kind <> 'undecided'),
  CHECK ((state IN ('confirmed', 'dismissed')) = (settled_by IS NOT NULL AND reason IS NOT NULL))
);
CREATE INDEX enrollment_differences_county_id_campaign_id_state_id_idx ON enrollment_differences (county_id, campaign_id, state, id);
CREATE INDEX enrollment_differences_county_id_enrollment_id_idx ON enrollment_differences (county_id, enrollment_id);

-- The county decides what becomes of money that was paid.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reassessments', 'enrollment_differences']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY county ON %I AS RESTRICTIVE TO canbao_api
      USING (county_id = nullif(current_setting('app.county', true), '')::int)
      WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int)$p$, t);
    EXECUTE format($p$CREATE POLICY people ON %I TO canbao_api USING (CASE
      WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
      ELSE coalesce(current_setting('app.township', true), '') = '' END)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON reassessments, enrollment_differences TO canbao_api;
GRANT UPDATE (state, people_total, people_done, last_enrollment, reassessed, proposed, run, failure_code, failure_detail, finished_at)
  ON reassessments TO canbao_api;
GRANT UPDATE (state, reason, settled_by, settled_by_name, settled_at) ON enrollment_differences TO canbao_api;

-- What somebody decided stays decided, whoever asks.
CREATE FUNCTION difference_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'a difference that was settled never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER difference_is_final BEFORE UPDATE ON enrollment_differences FOR EACH ROW EXECUTE FUNCTION difference_is_final();
REVOKE ALL ON FUNCTION difference_is_final() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION difference_is_final() TO canbao_api;
