-- Confirmed has a day, and nothing else has: what is sent back or corrected is to be confirmed again.
UPDATE enrollments SET confirmed_on = NULL WHERE state <> 'county-confirmed' AND confirmed_on IS NOT NULL;
UPDATE enrollments SET confirmed_on = coalesce(paid_on, registered_on) WHERE state = 'county-confirmed' AND confirmed_on IS NULL;
ALTER TABLE enrollments ADD CONSTRAINT enrollments_confirmed_on CHECK ((state = 'county-confirmed') = (confirmed_on IS NOT NULL));
