CREATE TABLE report_rules (
  county_id INTEGER NOT NULL,
  campaign_id UUID NOT NULL,
  revision SMALLINT NOT NULL,
  rules JSONB NOT NULL,
  reason TEXT NOT NULL,
  set_by UUID NOT NULL,
  set_by_name TEXT NOT NULL,
  set_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT report_rules_pkey PRIMARY KEY (county_id, campaign_id, revision)
);

CREATE TABLE supervision_reports (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft',
  number SMALLINT,
  figures JSONB NOT NULL,
  as_of DATE NOT NULL,
  drawn_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  head JSONB NOT NULL,
  text JSONB NOT NULL,
  authors UUID[],
  drawn_by_name TEXT NOT NULL,
  written_by_name TEXT NOT NULL,
  written_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  approved_by UUID,
  approved_by_name TEXT,
  approved_at TIMESTAMPTZ(3),
  kept_reason TEXT,
  kept_differences JSONB,
  published_by_name TEXT,
  published_at TIMESTAMPTZ(3),
  issued_on DATE,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT supervision_reports_pkey PRIMARY KEY (county_id, id),
  CHECK (state IN ('draft', 'approved', 'published', 'discarded')),
  CHECK ((approved_by IS NOT NULL) = (state IN ('approved', 'published'))),
  -- Nobody approves what they wrote.
  CHECK (approved_by <> ALL (authors)),
  CHECK ((number IS NOT NULL) = (state = 'published') AND (issued_on IS NOT NULL) = (state = 'published'))
);
CREATE UNIQUE INDEX supervision_reports_county_id_campaign_id_number_key ON supervision_reports (county_id, campaign_id, number);
CREATE INDEX supervision_reports_county_id_campaign_id_id_idx ON supervision_reports (county_id, campaign_id, id);

ALTER TABLE report_rules ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE supervision_reports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY county ON report_rules AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY county ON supervision_reports AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY whole_county ON report_rules TO canbao_api USING (CASE
  WHEN coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'figures') THEN false
  ELSE coalesce(current_setting('app.township', true), '') = '' END);
-- The whole county sees all; a township, to which a report is addressed, what was published.
CREATE POLICY whole_county ON supervision_reports TO canbao_api USING (CASE
  WHEN coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'figures') THEN false
  ELSE coalesce(current_setting('app.township', true), '') = '' END);
CREATE POLICY addressees ON supervision_reports FOR SELECT TO canbao_api USING (CASE
  WHEN state <> 'published' THEN false
  WHEN coalesce(current_setting('app.village', true), '') <> '' THEN false
  ELSE coalesce(current_setting('app.sight', true), '') IN ('people', 'figures') END);

GRANT SELECT, INSERT ON report_rules, supervision_reports TO canbao_api;
GRANT UPDATE (state, number, figures, as_of, drawn_at, head, text, authors, written_by_name, written_at, approved_by, approved_by_name, approved_at,
  kept_reason, kept_differences, published_by_name, published_at, issued_on, version) ON supervision_reports TO canbao_api;

-- What was published stays as it was, whoever asks; so does what was approved, until it is sent back.
CREATE FUNCTION supervision_report_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'a supervision report never changes once it is published or discarded';
  END IF;
  IF OLD.state = 'approved' AND (NEW.figures, NEW.text, NEW.authors) IS DISTINCT FROM (OLD.figures, OLD.text, OLD.authors) THEN
    RAISE EXCEPTION 'an approved supervision report is sent back before it changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_report_is_final BEFORE UPDATE ON supervision_reports FOR EACH ROW EXECUTE FUNCTION supervision_report_is_final();
REVOKE ALL ON FUNCTION supervision_report_is_final() FROM PUBLIC;
