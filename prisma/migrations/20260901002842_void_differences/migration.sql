-- Who withdraws leaves nothing to decide: a difference that nobody settled yet is void then, with the withdrawal's
-- reason, whoever withdrew it and whatever they see of differences.
ALTER TABLE enrollment_differences DROP CONSTRAINT enrollment_differences_state_check;
ALTER TABLE enrollment_differences ADD CONSTRAINT enrollment_differences_state_check
  CHECK (state IN ('proposed', 'confirmed', 'dismissed', 'superseded', 'void'));

CREATE FUNCTION void_differences() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE enrollment_differences d SET state = 'void', reason = NEW.withdrawn_reason
    WHERE d.county_id = NEW.county_id AND d.enrollment_id = NEW.id AND d.state = 'proposed';
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION void_differences() FROM PUBLIC;
CREATE TRIGGER void_differences AFTER UPDATE OF state ON enrollments FOR EACH ROW
  WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn') EXECUTE FUNCTION void_differences();

UPDATE enrollment_differences d SET state = 'void', reason = e.withdrawn_reason FROM enrollments e
  WHERE e.county_id = d.county_id AND e.id = d.enrollment_id AND e.state = 'withdrawn' AND d.state = 'proposed';
