-- What was uploaded or staged is deleted after 30 days; an upload that was broken off, after one.
CREATE OR REPLACE FUNCTION purge_expired() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM roster_import_rows r USING roster_imports i
    WHERE i.county_id = r.county_id AND i.id = r.import_id AND i.created_at < now() - interval '30 days';
  DELETE FROM uploads WHERE created_at < now() - interval '30 days' OR (NOT complete AND created_at < now() - interval '1 day');
  DELETE FROM lookups WHERE hour < now() - interval '30 days';
  DELETE FROM sign_in_failures WHERE last_at < now() - interval '1 day';
$$;
