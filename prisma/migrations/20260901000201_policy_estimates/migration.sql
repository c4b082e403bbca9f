-- The same sights as before, written as CASE: the planner guesses that a comparison of a setting holds for one
-- row in 200, multiplies such guesses, and then reads and sorts whole tables for what it takes to be a single
-- row. Of a CASE it guesses every second row, so that a page comes from the index in its order.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['households', 'residents', 'certifications', 'enrollments', 'payments', 'roster_imports', 'roster_import_rows']
  LOOP
    EXECUTE format($p$ALTER POLICY people ON %I USING (CASE
      WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
      WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
      WHEN township_id IS DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid THEN false
      WHEN coalesce(current_setting('app.village', true), '') = '' THEN true
      ELSE village_id IS NOT DISTINCT FROM nullif(current_setting('app.village', true), '')::uuid END)$p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['tallies', 'tally_deltas']
  LOOP
    EXECUTE format($p$ALTER POLICY figures ON %I USING (CASE
      WHEN coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'figures') THEN false
      WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
      WHEN township_id IS DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid THEN false
      WHEN coalesce(current_setting('app.village', true), '') = '' THEN true
      ELSE village_id IS NOT DISTINCT FROM nullif(current_setting('app.village', true), '')::uuid END)$p$, t);
  END LOOP;
END $$;

ALTER POLICY agency ON certifications USING (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'agency' THEN false
  ELSE agency = nullif(current_setting('app.agency', true), '') END);
ALTER POLICY agency ON residents USING (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'agency' THEN false
  ELSE EXISTS (SELECT 1 FROM certifications c WHERE c.county_id = residents.county_id AND c.resident_id = residents.id) END);
ALTER POLICY people ON audit_records USING (CASE
  WHEN coalesce(current_setting('app.sight', true), '') NOT IN ('people', 'sealer') THEN false
  WHEN coalesce(current_setting('app.township', true), '') = '' THEN true
  WHEN township_id IS DISTINCT FROM nullif(current_setting('app.township', true), '')::uuid THEN false
  WHEN coalesce(current_setting('app.village', true), '') = '' THEN true
  ELSE village_id IS NOT DISTINCT FROM nullif(current_setting('app.village', true), '')::uuid END);
