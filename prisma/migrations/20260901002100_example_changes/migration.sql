-- Examples of an active revision change in the next one only with a reason and a second person's approval.
CREATE TABLE pack_example_changes (
  county_id INTEGER NOT NULL,
  pack_id UUID NOT NULL,
  against_id UUID NOT NULL,
  state TEXT NOT NULL DEFAULT 'asked',
  changes INTEGER NOT NULL,
  reason TEXT NOT NULL,
  asked_by UUID NOT NULL,
  asked_by_name TEXT NOT NULL,
  asked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decided_by UUID,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  note TEXT,
  CONSTRAINT pack_example_changes_pkey PRIMARY KEY (county_id, pack_id, against_id),
  CONSTRAINT pack_example_changes_county_id_pack_id_fkey FOREIGN KEY (county_id, pack_id)
    REFERENCES policy_packs (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT pack_example_changes_county_id_against_id_fkey FOREIGN KEY (county_id, against_id)
    REFERENCES policy_packs (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (state IN ('asked', 'approved', 'declined')),
  CHECK (changes > 0),
  CHECK ((state = 'asked') = (decided_by IS NULL)),
  CHECK (decided_by IS NULL OR decided_by <> asked_by)
);
ALTER TABLE pack_example_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_example_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY county ON pack_example_changes AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
-- As the revisions themselves: everybody of the county may read what was changed and why.
CREATE POLICY everybody ON pack_example_changes TO canbao_api USING (true);
GRANT SELECT, INSERT ON pack_example_changes TO canbao_api;
GRANT UPDATE (state, changes, reason, asked_by, asked_by_name, asked_at, decided_by, decided_by_name, decided_at, note)
  ON pack_example_changes TO canbao_api;
