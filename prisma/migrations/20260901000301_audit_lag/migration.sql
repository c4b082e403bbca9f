-- How long the oldest audit record that no block covers has waited, over all counties: a metric, and no row of anybody's.
CREATE FUNCTION audit_lag() RETURNS double precision LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - w.at)), 0)::double precision
  FROM counties c CROSS JOIN LATERAL (
    SELECT r.at FROM audit_records r WHERE r.county_id = c.id
      AND r.xid > coalesce((SELECT max(b.to_xid) FROM audit_blocks b WHERE b.county_id = c.id), '0'::xid8)
    ORDER BY r.xid LIMIT 1
  ) w
$$;
REVOKE ALL ON FUNCTION audit_lag() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_lag() TO canbao_api;
