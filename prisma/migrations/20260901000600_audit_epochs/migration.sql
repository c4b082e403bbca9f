-- What is sealed next is found by epoch and transaction, in the order of sealing: after a restore transactions count
-- from the beginning again, and a county of a million records must not be sorted every few seconds.
DROP INDEX "audit_records_county_id_xid_idx";
CREATE INDEX "audit_records_county_id_epoch_xid_id_idx" ON "audit_records"("county_id", "epoch", "xid", "id");

-- How far each county is sealed.
CREATE FUNCTION sealed_to(p_county int, OUT epoch smallint, OUT xid xid8) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.epoch, b.to_xid FROM audit_blocks b WHERE b.county_id = p_county
  UNION ALL SELECT 0::smallint, '0'::xid8
  ORDER BY 1 DESC, 2 DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION counties_to_seal() RETURNS SETOF int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id FROM counties c CROSS JOIN LATERAL sealed_to(c.id) s WHERE EXISTS (
    SELECT 1 FROM audit_records r WHERE r.county_id = c.id AND (r.epoch, r.xid) > (s.epoch, s.xid)
      AND r.xid < pg_snapshot_xmin(pg_current_snapshot()))
$$;

CREATE OR REPLACE FUNCTION audit_lag() RETURNS double precision LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(max(extract(epoch FROM clock_timestamp() - w.at)), 0)::double precision
  FROM counties c CROSS JOIN LATERAL sealed_to(c.id) s CROSS JOIN LATERAL (
    SELECT r.at FROM audit_records r WHERE r.county_id = c.id AND (r.epoch, r.xid) > (s.epoch, s.xid)
    ORDER BY r.epoch, r.xid LIMIT 1
  ) w
$$;
REVOKE ALL ON FUNCTION sealed_to(int) FROM PUBLIC;
