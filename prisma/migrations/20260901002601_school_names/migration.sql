-- A school is counted by its name where one is known: the kind, and the name behind a slash; the kind alone where none is.
CREATE FUNCTION school_key(p_facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN p_facts ->> 'schoolName' IS NULL THEN p_facts ->> 'school'
    ELSE coalesce(p_facts ->> 'school', '') || '/' || (p_facts ->> 'schoolName') END;
REVOKE ALL ON FUNCTION school_key(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION school_key(jsonb) TO canbao_api;

-- Whatever counted people by the kind of their school counts them so, and does all else as it did.
DO $do$
DECLARE v_definition text;
BEGIN
  FOR v_definition IN
    SELECT pg_get_functiondef(p.oid) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND position($q$e.facts ->> 'school'$q$ IN p.prosrc) > 0
  LOOP
    EXECUTE replace(v_definition, $q$e.facts ->> 'school'$q$, 'school_key(e.facts)');
  END LOOP;
END $do$;

-- The children of a school, as a list.
CREATE INDEX "enrollments_school_idx" ON "enrollments" (county_id, campaign_id, school_key(facts), id) WHERE school_key(facts) IS NOT NULL;
