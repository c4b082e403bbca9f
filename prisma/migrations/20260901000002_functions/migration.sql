-- The few doors through the walls, each security definer, each saying why.

-- Accounts and sessions stand below the county's wall.
CREATE FUNCTION account_for_sign_in(p_username text)
RETURNS TABLE (id uuid, password_hash text, locked boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.password_hash, coalesce(a.locked_until > now(), false) FROM accounts a
  WHERE a.username = p_username AND a.disabled_at IS NULL
$$;

-- Five failures in a row lock an account for a minute, and each further one for twice as long, an hour at most.
CREATE FUNCTION sign_in_failed(p_account uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE accounts SET failures = failures + 1,
    locked_until = CASE WHEN failures + 1 >= 5 THEN now() + least(interval '1 hour', interval '1 minute' * power(2, least(failures + 1 - 5, 10))) END
  WHERE id = p_account
$$;

CREATE FUNCTION session_start(p_account uuid, p_token_hash bytea, p_lasts interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM sessions WHERE expires_at < now();
  UPDATE accounts SET failures = 0, locked_until = NULL WHERE id = p_account;
  INSERT INTO sessions (token_hash, account_id, expires_at) VALUES (p_token_hash, p_account, now() + p_lasts);
END $$;

CREATE FUNCTION session_account(p_token_hash bytea)
RETURNS TABLE (id uuid, username text, display_name text, role text, office text, county_id int, township_id uuid, village_id uuid,
  agency text, division text, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.username, a.display_name, a.role, a.office, a.county_id, a.township_id, a.village_id, a.agency, a.division, a.language
  FROM sessions s JOIN accounts a ON a.id = s.account_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND a.disabled_at IS NULL
$$;

CREATE FUNCTION session_end(p_token_hash bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sessions WHERE token_hash = p_token_hash
$$;

CREATE FUNCTION account_language(p_account uuid, p_language text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE accounts SET language = p_language WHERE id = p_account AND p_language IN ('zh', 'en')
$$;

-- Whether full ID numbers are registered in this county beyond the asker's own sight. It answers that and no
-- more: 'here' (you can see the person), 'elsewhere' or nothing; it is counted by account and hour and refuses
-- above the limit. Uniqueness would tell the same by accident, unaudited.
CREATE FUNCTION ids_registered(p_indexes bytea[], p_limit int)
RETURNS TABLE (id_index bytea, resident_id uuid, sight text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  v_sight text := current_setting('app.sight', true);
  v_count int;
BEGIN
  IF v_county IS NULL OR v_actor IS NULL OR v_sight NOT IN ('people', 'agency') THEN
    RAISE EXCEPTION 'no sight of people' USING ERRCODE = '42501';
  END IF;
  INSERT INTO lookups AS l (county_id, account_id, hour, count) VALUES (v_county, v_actor, date_trunc('hour', now()), cardinality(p_indexes))
    ON CONFLICT (county_id, account_id, hour) DO UPDATE SET count = l.count + excluded.count RETURNING l.count INTO v_count;
  IF v_count > p_limit THEN
    RAISE EXCEPTION 'too many look-ups' USING ERRCODE = 'CB001';
  END IF;
  RETURN QUERY
    SELECT r.id_index,
      CASE WHEN v_sight = 'agency' OR ((v_township IS NULL OR r.township_id = v_township) AND (v_village IS NULL OR r.village_id = v_village)) THEN r.id END,
      CASE WHEN v_sight = 'agency' OR ((v_township IS NULL OR r.township_id = v_township) AND (v_village IS NULL OR r.village_id = v_village)) THEN 'here' ELSE 'elsewhere' END
    FROM residents r WHERE r.county_id = v_county AND r.id_index = ANY (p_indexes);
END $$;

-- Who moves between townships is moved with everything that carries the township, by this function alone. p_day: the campaign's day.
CREATE FUNCTION transfer_resident(p_resident uuid, p_village uuid, p_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid;
BEGIN
  IF v_county IS NULL OR current_setting('app.sight', true) IS DISTINCT FROM 'people' OR coalesce(current_setting('app.township', true), '') <> '' THEN
    RAISE EXCEPTION 'only the county may move people' USING ERRCODE = '42501';
  END IF;
  SELECT d.township_id INTO v_township FROM divisions d WHERE d.county_id = v_county AND d.id = p_village AND d.level = 'village';
  IF v_township IS NULL THEN
    RAISE EXCEPTION 'no such village' USING ERRCODE = 'P0002';
  END IF;
  -- The tallies follow: what was counted in the old village is counted in the new one.
  INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, undetermined, tier, category, people, premium_fen, subsidy_fen, self_pay_fen, paid_fen, funding, day)
    SELECT e.county_id, e.campaign_id, w.township_id, w.village_id, e.state, e.decision = 'undetermined', e.tier, e.category, w.n,
      w.m * coalesce(e.premium_fen, 0), w.m * coalesce(e.subsidy_fen, 0), w.m * coalesce(e.self_pay_fen, 0), w.m * e.paid_fen,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('funder', f ->> 'funder', 'fen', w.m * (f ->> 'fen')::bigint)), '[]') FROM jsonb_array_elements(e.funding) f),
      p_day
    FROM enrollments e CROSS JOIN LATERAL (
      SELECT v.*, CASE WHEN e.state = 'withdrawn' THEN 0 ELSE v.n END AS m FROM (VALUES (e.township_id, e.village_id, -1), (v_township, p_village, 1)) v (township_id, village_id, n)
    ) w
    WHERE e.county_id = v_county AND e.resident_id = p_resident;
  INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, residents, day)
    SELECT r.county_id, c.id, w.township_id, w.village_id, w.n, p_day
    FROM residents r JOIN campaigns c ON c.county_id = r.county_id
      CROSS JOIN LATERAL (VALUES (r.township_id, r.village_id, -1), (v_township, p_village, 1)) w (township_id, village_id, n)
    WHERE r.county_id = v_county AND r.id = p_resident;
  UPDATE residents SET township_id = v_township, village_id = p_village, household_id = NULL, version = version + 1 WHERE county_id = v_county AND id = p_resident;
  UPDATE certifications SET township_id = v_township, village_id = p_village WHERE county_id = v_county AND resident_id = p_resident;
  UPDATE payments p SET township_id = v_township, village_id = p_village FROM enrollments e
    WHERE e.county_id = v_county AND e.resident_id = p_resident AND p.county_id = v_county AND p.enrollment_id = e.id;
  UPDATE enrollments SET township_id = v_township, village_id = p_village WHERE county_id = v_county AND resident_id = p_resident;
END $$;

-- Tallies. A delta, spread over the dimensions that are counted. Who writes a delta of somebody withdrawn writes no money.
CREATE VIEW tally_delta_cells WITH (security_invoker = true) AS
  SELECT d.county_id, d.id AS delta_id, d.campaign_id, d.township_id, d.village_id, c.dimension, c.key,
    CASE WHEN c.dimension = 'all' THEN d.residents ELSE 0 END AS residents,
    CASE WHEN d.state = 'registered' THEN c.people ELSE 0 END AS registered,
    CASE WHEN d.state = 'assessed' THEN c.people ELSE 0 END AS assessed,
    CASE WHEN d.state = 'paid' THEN c.people ELSE 0 END AS paid,
    CASE WHEN d.state = 'township-checked' THEN c.people ELSE 0 END AS township_checked,
    CASE WHEN d.state = 'county-confirmed' THEN c.people ELSE 0 END AS county_confirmed,
    CASE WHEN d.state = 'withdrawn' THEN c.people ELSE 0 END AS withdrawn,
    CASE WHEN d.undetermined AND d.state IS DISTINCT FROM 'withdrawn' THEN c.people ELSE 0 END AS undetermined,
    c.premium_fen, c.subsidy_fen, c.self_pay_fen, c.paid_fen, d.day
  FROM tally_deltas d CROSS JOIN LATERAL (
    SELECT 'all'::text AS dimension, ''::text AS key, d.people, d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen
    UNION ALL SELECT 'tier', d.tier, d.people, d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen WHERE d.tier IS NOT NULL
    UNION ALL SELECT 'category', d.category, d.people, d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen WHERE d.category IS NOT NULL
    UNION ALL SELECT 'funder', f ->> 'funder', 0, 0, (f ->> 'fen')::bigint, 0, 0 FROM jsonb_array_elements(d.funding) f
    UNION ALL SELECT 'category-funder', d.category || '/' || (f ->> 'funder'), 0, 0, (f ->> 'fen')::bigint, 0, 0 FROM jsonb_array_elements(d.funding) f WHERE d.category IS NOT NULL
  ) c;

-- What the counts are now: rolled up, and what is not yet.
CREATE VIEW tallies_now WITH (security_invoker = true) AS
  SELECT county_id, campaign_id, township_id, village_id, dimension, key, residents, registered, assessed, paid, township_checked, county_confirmed, withdrawn,
    undetermined, premium_fen, subsidy_fen, self_pay_fen, paid_fen FROM tallies
  UNION ALL
  SELECT county_id, campaign_id, township_id, village_id, dimension, key, residents, registered, assessed, paid, township_checked, county_confirmed, withdrawn,
    undetermined, premium_fen, subsidy_fen, self_pay_fen, paid_fen FROM tally_delta_cells;
GRANT SELECT ON tally_delta_cells, tallies_now TO canbao_api;

CREATE FUNCTION counties_with_deltas() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT county_id FROM tally_deltas
$$;

-- Rolls up to 50,000 of a county's deltas into its tallies and its county sum; returns how many it took.
CREATE FUNCTION roll_up_tallies(p_county int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_ids bigint[];
BEGIN
  PERFORM pg_advisory_xact_lock(1, p_county);
  SELECT array_agg(d.id) INTO v_ids FROM (SELECT id FROM tally_deltas WHERE county_id = p_county LIMIT 50000) d;
  IF v_ids IS NULL THEN
    RETURN 0;
  END IF;
  INSERT INTO tallies AS t (county_id, campaign_id, village_id, dimension, key, township_id, residents, registered, assessed, paid, township_checked,
      county_confirmed, withdrawn, undetermined, premium_fen, subsidy_fen, self_pay_fen, paid_fen)
    SELECT c.county_id, c.campaign_id, c.village_id, c.dimension, c.key, (array_agg(c.township_id))[1], sum(c.residents), sum(c.registered), sum(c.assessed), sum(c.paid),
      sum(c.township_checked), sum(c.county_confirmed), sum(c.withdrawn), sum(c.undetermined), sum(c.premium_fen), sum(c.subsidy_fen), sum(c.self_pay_fen), sum(c.paid_fen)
    FROM tally_delta_cells c WHERE c.county_id = p_county AND c.delta_id = ANY (v_ids) GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT (county_id, campaign_id, village_id, dimension, key) DO UPDATE SET
    residents = t.residents + excluded.residents, registered = t.registered + excluded.registered, assessed = t.assessed + excluded.assessed,
    paid = t.paid + excluded.paid, township_checked = t.township_checked + excluded.township_checked,
    county_confirmed = t.county_confirmed + excluded.county_confirmed, withdrawn = t.withdrawn + excluded.withdrawn,
    undetermined = t.undetermined + excluded.undetermined, premium_fen = t.premium_fen + excluded.premium_fen,
    subsidy_fen = t.subsidy_fen + excluded.subsidy_fen, self_pay_fen = t.self_pay_fen + excluded.self_pay_fen, paid_fen = t.paid_fen + excluded.paid_fen;
  INSERT INTO county_tallies AS t (county_id, campaign_id, plan_year, residents, enrolled, paid, undetermined, last_day)
    SELECT c.county_id, c.campaign_id, p.plan_year, sum(c.residents), sum(c.paid + c.township_checked + c.county_confirmed),
      sum(c.paid + c.township_checked + c.county_confirmed), sum(c.undetermined), max(c.day)
    FROM tally_delta_cells c JOIN campaigns p ON p.county_id = c.county_id AND p.id = c.campaign_id
    WHERE c.county_id = p_county AND c.delta_id = ANY (v_ids) AND c.dimension = 'all' GROUP BY 1, 2, 3
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET
    residents = t.residents + excluded.residents, enrolled = t.enrolled + excluded.enrolled, paid = t.paid + excluded.paid,
    undetermined = t.undetermined + excluded.undetermined, last_day = greatest(t.last_day, excluded.last_day);
  DELETE FROM tally_deltas WHERE county_id = p_county AND id = ANY (v_ids);
  RETURN cardinality(v_ids);
END $$;

-- The county's whole target, for the overview: written with the pack that becomes active.
CREATE FUNCTION county_target(p_campaign uuid, p_target int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_county int := nullif(current_setting('app.county', true), '')::int;
BEGIN
  INSERT INTO county_tallies (county_id, campaign_id, plan_year, target)
    SELECT c.county_id, c.id, c.plan_year, p_target FROM campaigns c WHERE c.county_id = v_county AND c.id = p_campaign
  ON CONFLICT (county_id, campaign_id) DO UPDATE SET target = excluded.target;
END $$;

-- For the sealer: which counties have audit records that no block covers yet.
CREATE FUNCTION counties_to_seal() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id FROM counties c WHERE EXISTS (
    SELECT 1 FROM audit_records r WHERE r.county_id = c.id
      AND r.xid > coalesce((SELECT max(b.to_xid) FROM audit_blocks b WHERE b.county_id = c.id), '0'::xid8)
      AND r.xid < pg_snapshot_xmin(pg_current_snapshot()))
$$;

-- What was uploaded or staged is deleted after 30 days.
CREATE FUNCTION purge_expired() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM roster_import_rows r USING roster_imports i
    WHERE i.county_id = r.county_id AND i.id = r.import_id AND i.created_at < now() - interval '30 days';
  DELETE FROM uploads WHERE created_at < now() - interval '30 days';
  DELETE FROM lookups WHERE hour < now() - interval '30 days';
$$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO canbao_api', f);
  END LOOP;
END $$;
