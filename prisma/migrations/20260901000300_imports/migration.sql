-- How far an import has come, which run of it is the one that counts, and how many ID numbers it looked up.
ALTER TABLE roster_imports
  ADD COLUMN run UUID,
  ADD COLUMN last_row INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN looked_up INTEGER NOT NULL DEFAULT 0,
  ADD CHECK (state IN ('checking', 'checked', 'committing', 'done', 'failed', 'cancelled'));
ALTER TABLE roster_import_rows
  ADD COLUMN repairs SMALLINT NOT NULL DEFAULT 0,
  ADD CHECK (status IN ('repairable', 'wrong')),
  ADD CHECK (repairs BETWEEN 0 AND faults);

GRANT UPDATE (run, last_row) ON roster_imports TO canbao_api;
GRANT UPDATE (repairs) ON roster_import_rows TO canbao_api;
-- A check that starts again begins with nothing.
GRANT DELETE ON roster_import_rows TO canbao_api;

-- As ids_registered, for the rows of one's own import: counted on the import and by account and hour, apart from
-- what is typed, so that a large roster does not use up the look-ups of its clerk.
CREATE FUNCTION import_ids_registered(p_import uuid, p_indexes bytea[], p_limit int)
RETURNS TABLE (id_index bytea, sight text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  v_count int;
BEGIN
  UPDATE roster_imports SET looked_up = looked_up + cardinality(p_indexes)
    WHERE county_id = v_county AND id = p_import AND created_by = v_actor;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such import' USING ERRCODE = '42501';
  END IF;
  SELECT sum(i.looked_up) INTO v_count FROM roster_imports i
    WHERE i.county_id = v_county AND i.created_by = v_actor AND i.created_at > now() - interval '1 hour';
  IF v_count > p_limit THEN
    RAISE EXCEPTION 'too many look-ups' USING ERRCODE = 'CB001';
  END IF;
  RETURN QUERY
    SELECT r.id_index,
      CASE WHEN (v_township IS NULL OR r.township_id = v_township) AND (v_village IS NULL OR r.village_id = v_village) THEN 'here' ELSE 'elsewhere' END
    FROM residents r WHERE r.county_id = v_county AND r.id_index = ANY (p_indexes);
END $$;

-- Whose work a job carries on: the account as it is now, so that a right that was taken away is not used later.
CREATE FUNCTION account_acting(p_account uuid)
RETURNS TABLE (id uuid, username text, display_name text, role text, office text, county_id int, township_id uuid, village_id uuid,
  agency text, division text, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.username, a.display_name, a.role, a.office, a.county_id, a.township_id, a.village_id, a.agency, a.division, a.language
  FROM accounts a WHERE a.id = p_account AND a.disabled_at IS NULL AND a.county_id = nullif(current_setting('app.county', true), '')::int
$$;

REVOKE ALL ON FUNCTION import_ids_registered(uuid, bytea[], int), account_acting(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION import_ids_registered(uuid, bytea[], int), account_acting(uuid) TO canbao_api;
