-- Notices as they were read from files, what they seem to say, and what a person decided of each.
CREATE TABLE notices (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 BYTEA NOT NULL,
  text TEXT NOT NULL,
  text_sha256 BYTEA NOT NULL,
  blank_pages INTEGER[],
  created_by UUID NOT NULL,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT notices_pkey PRIMARY KEY (county_id, id),
  CHECK (format IN ('txt', 'docx', 'pdf')),
  CHECK (bytes > 0 AND octet_length(sha256) = 32 AND octet_length(text_sha256) = 32),
  CHECK (length(text) BETWEEN 1 AND 200000)
);
CREATE UNIQUE INDEX notices_county_id_sha256_key ON notices (county_id, sha256);
CREATE INDEX notices_county_id_created_at_id_idx ON notices (county_id, created_at DESC, id);

CREATE TABLE notice_proposals (
  county_id INTEGER NOT NULL,
  notice_id UUID NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  place_offset INTEGER NOT NULL,
  place_length INTEGER NOT NULL,
  place_line INTEGER NOT NULL,
  clause_offset INTEGER NOT NULL,
  clause_length INTEGER NOT NULL,
  clause_line INTEGER NOT NULL,
  sure TEXT NOT NULL,
  value JSONB NOT NULL,
  decision TEXT NOT NULL DEFAULT 'open',
  changed JSONB,
  decided_by_name TEXT,
  decided_at TIMESTAMPTZ(3),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT notice_proposals_pkey PRIMARY KEY (county_id, notice_id, number),
  CONSTRAINT notice_proposals_county_id_notice_id_fkey FOREIGN KEY (county_id, notice_id)
    REFERENCES notices (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (number BETWEEN 1 AND 1000),
  CHECK (sure IN ('plain', 'likely', 'guess')),
  CHECK (decision IN ('open', 'confirmed', 'rejected')),
  CHECK ((decision = 'open') = (decided_at IS NULL)),
  CHECK (changed IS NULL OR decision = 'confirmed')
);

-- The county alone: no township and nobody who sees figures only has anything to do with how a pack is made.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['notices', 'notice_proposals']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY county ON %I AS RESTRICTIVE TO canbao_api
      USING (county_id = nullif(current_setting('app.county', true), '')::int)
      WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int)$p$, t);
    EXECUTE format($p$CREATE POLICY managers ON %I TO canbao_api USING (CASE
      WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
      ELSE coalesce(current_setting('app.township', true), '') = '' END)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON notices, notice_proposals TO canbao_api;
-- What was read stays as it was read; what a person decides of it is all that changes.
GRANT UPDATE (decision, changed, decided_by_name, decided_at, version) ON notice_proposals TO canbao_api;
