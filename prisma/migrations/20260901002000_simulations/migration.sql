-- A revision tried on the whole roster before it becomes active: the job, the ways in which it comes out, the people of each.
CREATE TABLE simulations (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  pack_id UUID NOT NULL,
  base_pack_id UUID NOT NULL,
  roster TEXT NOT NULL,
  day DATE NOT NULL,
  state TEXT NOT NULL DEFAULT 'running',
  people_total INTEGER NOT NULL,
  people_done INTEGER NOT NULL DEFAULT 0,
  last_township UUID,
  last_resident UUID,
  chunk INTEGER NOT NULL DEFAULT 0,
  run UUID,
  failure_code TEXT,
  failure_detail JSONB,
  created_by UUID NOT NULL,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at TIMESTAMPTZ(3),
  CONSTRAINT simulations_pkey PRIMARY KEY (county_id, id),
  CONSTRAINT simulations_county_id_campaign_id_fkey FOREIGN KEY (county_id, campaign_id)
    REFERENCES campaigns (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (roster IN ('county', 'made-up')),
  CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  CHECK ((state = 'running') = (finished_at IS NULL))
);
CREATE INDEX simulations_county_id_campaign_id_id_idx ON simulations (county_id, campaign_id, id);
CREATE INDEX simulations_county_id_pack_id_id_idx ON simulations (county_id, pack_id, id);
-- Two at once would only make each other slow.
CREATE UNIQUE INDEX simulations_one_at_a_time ON simulations (county_id) WHERE state = 'running';

CREATE TABLE simulation_kinds (
  county_id INTEGER NOT NULL,
  simulation_id UUID NOT NULL,
  kind INTEGER NOT NULL,
  standing TEXT NOT NULL,
  before JSONB NOT NULL,
  after JSONB NOT NULL,
  cover_moved BOOLEAN NOT NULL,
  CONSTRAINT simulation_kinds_pkey PRIMARY KEY (county_id, simulation_id, kind),
  CONSTRAINT simulation_kinds_county_id_simulation_id_fkey FOREIGN KEY (county_id, simulation_id)
    REFERENCES simulations (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (standing IN ('paid', 'unpaid', 'none'))
);

CREATE TABLE simulation_groups (
  county_id INTEGER NOT NULL,
  simulation_id UUID NOT NULL,
  chunk INTEGER NOT NULL,
  township_id UUID NOT NULL,
  kind INTEGER NOT NULL,
  people INTEGER NOT NULL,
  resident_ids UUID[],
  persons JSONB,
  CONSTRAINT simulation_groups_pkey PRIMARY KEY (county_id, simulation_id, chunk, township_id, kind),
  CONSTRAINT simulation_groups_county_id_simulation_id_fkey FOREIGN KEY (county_id, simulation_id)
    REFERENCES simulations (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (people > 0)
);

-- The county alone tries its rules; of people there are ids alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['simulations', 'simulation_kinds', 'simulation_groups']
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
GRANT SELECT, INSERT ON simulations, simulation_kinds, simulation_groups TO canbao_api;
GRANT UPDATE (state, people_total, people_done, last_township, last_resident, chunk, run, failure_code, failure_detail, finished_at)
  ON simulations TO canbao_api;
