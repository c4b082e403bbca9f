-- Read-only keys to the API for accounts above the counties, and the record of who made and revoked them. Both stand below
-- the county's wall, as accounts do: reached through the functions below alone.
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");
CREATE INDEX "api_tokens_account_id_id_idx" ON "api_tokens"("account_id", "id");

CREATE TABLE "division_audit_records" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "division_audit_records_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "division_audit_records_actor_id_idx" ON "division_audit_records"("actor", "id");

ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens FORCE ROW LEVEL SECURITY;
ALTER TABLE division_audit_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE division_audit_records FORCE ROW LEVEL SECURITY;
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE ON division_audit_records FOR EACH ROW EXECUTE FUNCTION audit_is_final();

-- Makes a key for an account above the counties, with its record; tells how many of its keys were open already, and makes
-- none where those are as many as may be.
CREATE FUNCTION token_create(p_account uuid, p_id uuid, p_record uuid, p_name text, p_hash bytea, p_days int, p_most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_account accounts;
  v_open int;
BEGIN
  SELECT * INTO v_account FROM accounts a WHERE a.id = p_account AND a.disabled_at IS NULL AND a.role = 'PROVINCIAL_VIEWER' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no account above the counties' USING ERRCODE = '42501';
  END IF;
  SELECT count(*) INTO v_open FROM api_tokens t WHERE t.account_id = p_account AND t.revoked_at IS NULL AND t.expires_at > now();
  IF v_open < p_most THEN
    INSERT INTO api_tokens (id, account_id, name, token_hash, expires_at) VALUES (p_id, p_account, p_name, p_hash, now() + make_interval(days => p_days));
    INSERT INTO division_audit_records (id, actor, actor_name, division, action, subject_id, detail)
      VALUES (p_record, p_account, v_account.display_name, v_account.division, 'api-token.created', p_id, jsonb_build_object('name', p_name, 'days', p_days));
  END IF;
  RETURN v_open;
END $$;

CREATE FUNCTION token_revoke(p_account uuid, p_id uuid, p_record uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_tokens t SET revoked_at = now() WHERE t.id = p_id AND t.account_id = p_account AND t.revoked_at IS NULL;
  IF FOUND THEN
    INSERT INTO division_audit_records (id, actor, actor_name, division, action, subject_id, detail)
      SELECT p_record, a.id, a.display_name, a.division, 'api-token.revoked', t.id, jsonb_build_object('name', t.name)
      FROM api_tokens t JOIN accounts a ON a.id = t.account_id WHERE t.id = p_id;
  END IF;
  RETURN EXISTS (SELECT 1 FROM api_tokens t WHERE t.id = p_id AND t.account_id = p_account);
END $$;

CREATE FUNCTION tokens_of(p_account uuid, p_before uuid, p_first int)
RETURNS TABLE (id uuid, name text, created_at timestamptz, expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.id, t.name, t.created_at, t.expires_at, t.revoked_at, t.last_used_at FROM api_tokens t
  WHERE t.account_id = p_account AND (p_before IS NULL OR t.id < p_before) ORDER BY t.id DESC LIMIT p_first
$$;

-- Whose key this is, while it is open and the account still stands above the counties; the use is noted once a minute.
CREATE FUNCTION token_account(p_hash bytea)
RETURNS TABLE (id uuid, username text, display_name text, role text, office text, county_id int, township_id uuid, village_id uuid,
  agency text, division text, language text, token_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE api_tokens t SET last_used_at = now() WHERE t.token_hash = p_hash AND t.revoked_at IS NULL AND t.expires_at > now()
    AND (t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute');
  SELECT a.id, a.username, a.display_name, a.role, a.office, a.county_id, a.township_id, a.village_id, a.agency, a.division, a.language, t.id
  FROM api_tokens t JOIN accounts a ON a.id = t.account_id
  WHERE t.token_hash = p_hash AND t.revoked_at IS NULL AND t.expires_at > now()
    AND a.disabled_at IS NULL AND a.role = 'PROVINCIAL_VIEWER' AND a.division IS NOT NULL
$$;
REVOKE ALL ON FUNCTION token_create(uuid, uuid, uuid, text, bytea, int, int), token_revoke(uuid, uuid, uuid), tokens_of(uuid, uuid, int), token_account(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION token_create(uuid, uuid, uuid, text, bytea, int, int), token_revoke(uuid, uuid, uuid), tokens_of(uuid, uuid, int), token_account(bytea) TO canbao_api;
