-- Sudden inspections: a sample drawn by a published seed over a stated frame, what was found, frozen once closed.
CREATE TABLE inspections (
  county_id INTEGER NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  number INTEGER NOT NULL,
  township_ids UUID[],
  states TEXT[],
  day DATE NOT NULL,
  stratified BOOLEAN NOT NULL,
  seed TEXT NOT NULL,
  size INTEGER NOT NULL,
  frame_size INTEGER NOT NULL DEFAULT 0,
  frame_digest BYTEA,
  state TEXT NOT NULL DEFAULT 'open',
  drawn_on DATE NOT NULL,
  created_by UUID NOT NULL,
  created_by_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  closed_on DATE,
  closed_by_name TEXT,
  abandoned_reason TEXT,
  CONSTRAINT inspections_pkey PRIMARY KEY (county_id, id),
  CONSTRAINT inspections_county_id_campaign_id_fkey FOREIGN KEY (county_id, campaign_id)
    REFERENCES campaigns (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (state IN ('open', 'closed', 'abandoned')),
  CHECK (size > 0 AND frame_size >= 0),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK ((state = 'abandoned') = (abandoned_reason IS NOT NULL))
);
CREATE UNIQUE INDEX inspections_county_id_campaign_id_number_key ON inspections (county_id, campaign_id, number);

CREATE TABLE inspection_strata (
  county_id INTEGER NOT NULL,
  inspection_id UUID NOT NULL,
  stratum INTEGER NOT NULL,
  township_id UUID,
  frame UUID[],
  people INTEGER NOT NULL,
  CONSTRAINT inspection_strata_pkey PRIMARY KEY (county_id, inspection_id, stratum),
  CONSTRAINT inspection_strata_county_id_inspection_id_fkey FOREIGN KEY (county_id, inspection_id)
    REFERENCES inspections (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE inspection_items (
  county_id INTEGER NOT NULL,
  inspection_id UUID NOT NULL,
  number INTEGER NOT NULL,
  stratum INTEGER NOT NULL,
  enrollment_id UUID NOT NULL,
  township_id UUID NOT NULL,
  village_id UUID NOT NULL,
  outcome TEXT,
  kind TEXT,
  note TEXT,
  found_by_name TEXT,
  found_at TIMESTAMPTZ(3),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT inspection_items_pkey PRIMARY KEY (county_id, inspection_id, number),
  CONSTRAINT inspection_items_county_id_inspection_id_stratum_fkey FOREIGN KEY (county_id, inspection_id, stratum)
    REFERENCES inspection_strata (county_id, inspection_id, stratum) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT inspection_items_county_id_enrollment_id_fkey FOREIGN KEY (county_id, enrollment_id)
    REFERENCES enrollments (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CHECK (outcome IN ('correct', 'error', 'unreachable')),
  CHECK (coalesce(outcome, '') = 'error' OR kind IS NULL),
  CHECK (coalesce(outcome, '') <> 'error' OR kind IS NOT NULL),
  CHECK (kind IN ('person', 'tier', 'category', 'unpaid', 'unaware', 'receipt', 'other'))
);
CREATE UNIQUE INDEX inspection_items_county_id_inspection_id_enrollment_id_key ON inspection_items (county_id, inspection_id, enrollment_id);

-- The county and its supervisors; no township learns that it is being inspected. Of people there are ids alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['inspections', 'inspection_strata', 'inspection_items']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY county ON %I AS RESTRICTIVE TO canbao_api
      USING (county_id = nullif(current_setting('app.county', true), '')::int)
      WITH CHECK (county_id = nullif(current_setting('app.county', true), '')::int)$p$, t);
    EXECUTE format($p$CREATE POLICY inspectors ON %I TO canbao_api USING (CASE
      WHEN coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'figures') THEN false
      ELSE coalesce(current_setting('app.township', true), '') = '' END)$p$, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON inspections TO canbao_api;
GRANT SELECT ON inspection_strata, inspection_items TO canbao_api;
GRANT UPDATE (state, closed_on, closed_by_name, abandoned_reason) ON inspections TO canbao_api;
GRANT UPDATE (outcome, kind, note, found_by_name, found_at, version) ON inspection_items TO canbao_api;

-- What was drawn stays as it was drawn, and what was closed or abandoned stays as it was left, whoever asks.
CREATE FUNCTION inspection_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open' THEN
    RAISE EXCEPTION 'an inspection that was ended never changes, and none is deleted';
  END IF;
  IF OLD.frame_digest IS NOT NULL AND (NEW.campaign_id, NEW.number, NEW.township_ids, NEW.states, NEW.day, NEW.stratified, NEW.seed, NEW.size, NEW.frame_size, NEW.frame_digest, NEW.drawn_on)
    IS DISTINCT FROM (OLD.campaign_id, OLD.number, OLD.township_ids, OLD.states, OLD.day, OLD.stratified, OLD.seed, OLD.size, OLD.frame_size, OLD.frame_digest, OLD.drawn_on) THEN
    RAISE EXCEPTION 'what was drawn never changes: draw another sample';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_is_final BEFORE UPDATE OR DELETE ON inspections FOR EACH ROW EXECUTE FUNCTION inspection_is_final();

CREATE FUNCTION inspection_item_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.enrollment_id, NEW.stratum, NEW.number) IS DISTINCT FROM (OLD.enrollment_id, OLD.stratum, OLD.number)
    OR (SELECT i.state FROM inspections i WHERE i.county_id = OLD.county_id AND i.id = OLD.inspection_id) IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'the findings of an inspection that was ended never change, nor does its sample';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_item_is_final BEFORE UPDATE OR DELETE ON inspection_items FOR EACH ROW EXECUTE FUNCTION inspection_item_is_final();

-- Supervisors see no person, and draw nevertheless: these two doors hold ids alone, and tell how many there are.
-- The first writes down the frame of an inspection of one's own that was not drawn yet.
CREATE FUNCTION inspection_frame(p_inspection uuid) RETURNS TABLE (stratum int, people int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  v inspections%ROWTYPE;
BEGIN
  SELECT i.* INTO v FROM inspections i
    WHERE i.county_id = v_county AND i.id = p_inspection AND i.created_by = v_actor AND i.frame_digest IS NULL
      AND current_setting('app.sight', true) IN ('people', 'figures') AND coalesce(current_setting('app.township', true), '') = '';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such inspection to draw' USING ERRCODE = '42501';
  END IF;
  INSERT INTO inspection_strata (county_id, inspection_id, stratum, township_id, frame, people)
    SELECT v_county, p_inspection, (row_number() OVER (ORDER BY f.code NULLS LAST, f.township_id))::int, f.township_id, f.ids, cardinality(f.ids)
    FROM (
      SELECT CASE WHEN v.stratified THEN e.township_id END AS township_id, min(d.code) AS code, array_agg(e.id ORDER BY e.id) AS ids
      FROM enrollments e JOIN divisions d ON d.county_id = v_county AND d.id = e.township_id
      WHERE e.county_id = v_county AND e.campaign_id = v.campaign_id AND e.state = ANY (v.states)
        AND (cardinality(v.township_ids) = 0 OR e.township_id = ANY (v.township_ids))
        AND (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date <= v.day
      GROUP BY 1
    ) f;
  UPDATE inspections SET
      frame_size = (SELECT coalesce(sum(s.people), 0) FROM inspection_strata s WHERE s.county_id = v_county AND s.inspection_id = p_inspection),
      frame_digest = (SELECT sha256(convert_to(coalesce(string_agg(s.stratum || E'\t' || f.id || E'\n', '' ORDER BY s.stratum, f.id), ''), 'UTF8'))
        FROM inspection_strata s CROSS JOIN LATERAL unnest(s.frame) f (id) WHERE s.county_id = v_county AND s.inspection_id = p_inspection)
    WHERE county_id = v_county AND id = p_inspection;
  RETURN QUERY SELECT s.stratum, s.people FROM inspection_strata s
    WHERE s.county_id = v_county AND s.inspection_id = p_inspection ORDER BY s.stratum;
END $$;

-- The second draws from it: of each stratum the first so many by HMAC-SHA256 of the id. p_inner and p_outer are the
-- seed's padded keys, as RFC 2104 makes them.
CREATE FUNCTION inspection_sample(p_inspection uuid, p_strata int[], p_sizes int[], p_inner bytea, p_outer bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM inspections i WHERE i.county_id = v_county AND i.id = p_inspection AND i.created_by = v_actor AND i.frame_digest IS NOT NULL
      AND current_setting('app.sight', true) IN ('people', 'figures') AND coalesce(current_setting('app.township', true), '') = '')
    OR EXISTS (SELECT FROM inspection_items t WHERE t.county_id = v_county AND t.inspection_id = p_inspection) THEN
    RAISE EXCEPTION 'no such inspection to draw' USING ERRCODE = '42501';
  END IF;
  INSERT INTO inspection_items (county_id, inspection_id, number, stratum, enrollment_id, township_id, village_id)
    SELECT v_county, p_inspection, (row_number() OVER (ORDER BY r.stratum, r.place))::int, r.stratum, r.id, e.township_id, e.village_id
    FROM (
      SELECT s.stratum, f.id, row_number() OVER (PARTITION BY s.stratum
        ORDER BY sha256(p_outer || sha256(p_inner || convert_to(f.id::text, 'UTF8'))), f.id) AS place
      FROM inspection_strata s CROSS JOIN LATERAL unnest(s.frame) f (id) WHERE s.county_id = v_county AND s.inspection_id = p_inspection
    ) r
    JOIN unnest(p_strata, p_sizes) w (stratum, size) ON w.stratum = r.stratum AND r.place <= w.size
    JOIN enrollments e ON e.county_id = v_county AND e.id = r.id;
END $$;
REVOKE ALL ON FUNCTION inspection_frame(uuid), inspection_sample(uuid, int[], int[], bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inspection_frame(uuid), inspection_sample(uuid, int[], int[], bytea, bytea) TO canbao_api;
REVOKE ALL ON FUNCTION inspection_is_final(), inspection_item_is_final() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inspection_is_final(), inspection_item_is_final() TO canbao_api;
