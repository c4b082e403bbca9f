-- Money that was not the sum due is settled by a person: applied after all, moved to another enrollment, or to be refunded.
ALTER TABLE payments
  ADD COLUMN settled_as TEXT,
  ADD COLUMN settled_for UUID,
  ADD COLUMN settled_reason TEXT,
  ADD COLUMN settled_on DATE,
  ADD COLUMN settled_by UUID,
  ADD COLUMN settled_by_name TEXT,
  ADD CONSTRAINT payments_county_id_settled_for_fkey FOREIGN KEY (county_id, settled_for)
    REFERENCES enrollments (county_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (settled_as IN ('applied', 'moved', 'refund')),
  ADD CHECK ((settled_as IS NULL) = (settled_on IS NULL) AND (settled_as IS NULL) = (settled_by IS NULL) AND (settled_as IS NULL) = (settled_by_name IS NULL)),
  ADD CHECK ((coalesce(settled_as, 'refund') = 'refund') = (settled_for IS NULL)),
  ADD CHECK (settled_as IS NULL OR applied_fen = CASE settled_as WHEN 'refund' THEN 0 ELSE amount_fen END),
  ADD CHECK (coalesce(settled_as, 'applied') = 'applied' OR settled_reason IS NOT NULL);
CREATE INDEX payments_county_id_settled_for_idx ON payments (county_id, settled_for);
DROP INDEX payments_unapplied;
CREATE INDEX payments_unapplied ON payments (county_id, id) WHERE applied_fen < amount_fen AND settled_as IS NULL;
CREATE INDEX payments_to_refund ON payments (county_id, id) WHERE settled_as = 'refund';
GRANT UPDATE (applied_fen, settled_as, settled_for, settled_reason, settled_on, settled_by, settled_by_name) ON payments TO canbao_api;

-- Money is settled once, and only what was not the sum due, whoever asks.
CREATE FUNCTION payment_is_settled_once() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.settled_as IS NOT NULL OR OLD.applied_fen > 0 OR NEW.settled_as IS NULL THEN
    RAISE EXCEPTION 'money is settled once, and only what was not the sum due';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_is_settled_once BEFORE UPDATE OF applied_fen, settled_as, settled_for, settled_reason, settled_on, settled_by, settled_by_name ON payments
  FOR EACH ROW EXECUTE FUNCTION payment_is_settled_once();
REVOKE ALL ON FUNCTION payment_is_settled_once() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payment_is_settled_once() TO canbao_api;
