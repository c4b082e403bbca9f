-- Packs on which others stand: what a province or a prefecture decided for all its counties, known by the digest of its text.
CREATE TABLE base_packs (
  division TEXT NOT NULL,
  sha256 BYTEA NOT NULL,
  plan_year SMALLINT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  notice TEXT NOT NULL,
  added_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT base_packs_pkey PRIMARY KEY (division, sha256),
  CHECK (division ~ '^[1-9][0-9]([0-9]{2})?$'),
  CHECK (sha256 = sha256(convert_to(source, 'UTF8')))
);

-- The layers below a county's revision as they were when it was uploaded, the lowest first: whatever becomes of a base,
-- what the revision says is what it said.
CREATE TABLE policy_pack_layers (
  county_id INTEGER NOT NULL,
  pack_id UUID NOT NULL,
  position SMALLINT NOT NULL,
  sha256 BYTEA NOT NULL,
  source TEXT NOT NULL,
  notice TEXT,
  CONSTRAINT policy_pack_layers_pkey PRIMARY KEY (county_id, pack_id, position),
  CONSTRAINT policy_pack_layers_county_id_pack_id_fkey FOREIGN KEY (county_id, pack_id)
    REFERENCES policy_packs (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (position BETWEEN 1 AND 6),
  CHECK (sha256 = sha256(convert_to(source, 'UTF8')))
);
CREATE INDEX policy_pack_layers_county_id_sha256_idx ON policy_pack_layers (county_id, sha256);

CREATE FUNCTION pack_layer_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a pack on which others stand never changes: add another';
END $$;
REVOKE ALL ON FUNCTION pack_layer_is_final() FROM PUBLIC;
CREATE TRIGGER pack_layer_is_final BEFORE UPDATE ON base_packs FOR EACH ROW EXECUTE FUNCTION pack_layer_is_final();
CREATE TRIGGER pack_layer_is_final BEFORE UPDATE ON policy_pack_layers FOR EACH ROW EXECUTE FUNCTION pack_layer_is_final();

ALTER TABLE base_packs ENABLE ROW LEVEL SECURITY;
ALTER TABLE base_packs FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_pack_layers ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_pack_layers FORCE ROW LEVEL SECURITY;

-- A county reads the bases of its own province and prefecture alone, and writes none.
CREATE POLICY ancestors ON base_packs FOR SELECT TO canbao_api USING (CASE
  WHEN coalesce(current_setting('app.county', true), '') = '' THEN false
  ELSE division IN (left(current_setting('app.county', true), 2), left(current_setting('app.county', true), 4)) END);
CREATE POLICY county ON policy_pack_layers AS RESTRICTIVE TO canbao_api
  USING (county_id = nullif(current_setting('app.county', true), '')::int)
  WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int);
CREATE POLICY everybody ON policy_pack_layers TO canbao_api USING (true);
GRANT SELECT ON base_packs TO canbao_api;
GRANT SELECT, INSERT ON policy_pack_layers TO canbao_api;

-- What residents may ask of stands on its layers as well.
DROP FUNCTION public_pack(int, int);
CREATE FUNCTION public_pack(p_county int, p_year int) RETURNS TABLE (id uuid, revision int, source text, layers text[], demo_today date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.revision, p.source,
    ARRAY(SELECT l.source FROM policy_pack_layers l WHERE l.county_id = p.county_id AND l.pack_id = p.id ORDER BY l.position),
    c.demo_today FROM campaigns c
  JOIN policy_packs p ON p.county_id = c.county_id AND p.id = c.active_pack_id AND p.state = 'active'
  WHERE c.county_id = p_county AND c.plan_year = p_year
$$;
REVOKE ALL ON FUNCTION public_pack(int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_pack(int, int) TO canbao_api;

-- Who looks at a province or prefecture reads active packs, and so what they stand on.
GRANT SELECT (county_id, pack_id, position, source) ON policy_pack_layers TO canbao_overview;
CREATE POLICY overview ON policy_pack_layers FOR SELECT TO canbao_overview
  USING (county_id BETWEEN nullif(current_setting('app.division_from', true), '')::int AND nullif(current_setting('app.division_to', true), '')::int
    AND EXISTS (SELECT 1 FROM policy_packs p WHERE p.county_id = policy_pack_layers.county_id AND p.id = pack_id AND p.state = 'active'));
