-- An account changes its own password: what else was signed in with the old one ends.
CREATE FUNCTION account_password(p_account uuid, p_password_hash text, p_keep bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE accounts SET password_hash = p_password_hash WHERE id = p_account AND disabled_at IS NULL;
  DELETE FROM sessions WHERE account_id = p_account AND token_hash <> p_keep;
$$;
REVOKE ALL ON FUNCTION account_password(uuid, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_password(uuid, text, bytea) TO canbao_api;
