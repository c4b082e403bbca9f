-- What a unique key would tell of rows beyond sight. A key that somebody else chose, or a reference of money taken in
-- another township, must be answered like one that never was. So the keys of commands belong to the account that sent
-- them; a reference is looked for within sight, under a lock (enrollments/payment.rows.ts), and unique for its account.
ALTER TABLE "commands" DROP CONSTRAINT "commands_pkey";
ALTER TABLE "commands" ADD CONSTRAINT "commands_pkey" PRIMARY KEY ("county_id","actor","key");

DROP INDEX "payments_county_id_idempotency_key_key";
CREATE UNIQUE INDEX "payments_county_id_recorded_by_idempotency_key_key" ON "payments"("county_id", "recorded_by", "idempotency_key");
CREATE INDEX "payments_county_id_idempotency_key_idx" ON "payments"("county_id", "idempotency_key");
DROP INDEX "payments_county_id_channel_external_reference_key";
CREATE UNIQUE INDEX "payments_county_id_recorded_by_channel_external_reference_key" ON "payments"("county_id", "recorded_by", "channel", "external_reference");
CREATE INDEX "payments_county_id_channel_external_reference_idx" ON "payments"("county_id", "channel", "external_reference");

-- Failures to sign in are counted by the name that was tried, whether or not it is anybody's: a lock would else tell
-- which names are. Nothing of the account changes by it.
CREATE TABLE "sign_in_failures" (
    "name_digest" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("name_digest")
);
ALTER TABLE sign_in_failures ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_failures FORCE ROW LEVEL SECURITY;
ALTER TABLE accounts DROP COLUMN failures, DROP COLUMN locked_until;

-- One row for any name: of an account, or of nobody with nulls.
DROP FUNCTION account_for_sign_in(text);
CREATE FUNCTION account_for_sign_in(p_username text)
RETURNS TABLE (id uuid, password_hash text, locked boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.password_hash, coalesce(f.locked_until > now(), false)
  FROM (SELECT sha256(convert_to(p_username, 'UTF8')) AS name) n
    LEFT JOIN accounts a ON a.username = p_username AND a.disabled_at IS NULL
    LEFT JOIN sign_in_failures f ON f.name_digest = n.name
$$;

-- Five failures in a row lock a name for a minute, and each further one for twice as long, an hour at most.
DROP FUNCTION sign_in_failed(uuid);
CREATE FUNCTION sign_in_failed(p_username text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sign_in_failures AS f (name_digest, failures) VALUES (sha256(convert_to(p_username, 'UTF8')), 1)
  ON CONFLICT (name_digest) DO UPDATE SET failures = f.failures + 1, last_at = now(),
    locked_until = CASE WHEN f.failures + 1 >= 5 THEN now() + least(interval '1 hour', interval '1 minute' * power(2, least(f.failures + 1 - 5, 10))) END
$$;

CREATE OR REPLACE FUNCTION session_start(p_account uuid, p_token_hash bytea, p_lasts interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM sessions WHERE expires_at < now();
  DELETE FROM sign_in_failures f USING accounts a WHERE a.id = p_account AND f.name_digest = sha256(convert_to(a.username, 'UTF8'));
  INSERT INTO sessions (token_hash, account_id, expires_at) VALUES (p_token_hash, p_account, now() + p_lasts);
END $$;

CREATE OR REPLACE FUNCTION purge_expired() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM roster_import_rows r USING roster_imports i
    WHERE i.county_id = r.county_id AND i.id = r.import_id AND i.created_at < now() - interval '30 days';
  DELETE FROM uploads WHERE created_at < now() - interval '30 days';
  DELETE FROM lookups WHERE hour < now() - interval '30 days';
  DELETE FROM sign_in_failures WHERE last_at < now() - interval '1 day';
$$;

REVOKE ALL ON FUNCTION account_for_sign_in(text), sign_in_failed(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_for_sign_in(text), sign_in_failed(text) TO canbao_api;

-- As before, and refused as well where no sight was set at all.
CREATE OR REPLACE FUNCTION ids_registered(p_indexes bytea[], p_limit int)
RETURNS TABLE (id_index bytea, resident_id uuid, sight text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  v_sight text := coalesce(current_setting('app.sight', true), '');
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
