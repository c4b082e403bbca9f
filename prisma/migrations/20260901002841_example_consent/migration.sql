-- Who may do what with changed examples, apart: everybody of the county reads what was changed and why; who decides
-- over the rules asks; a second person, there or supervising, agrees. Each in their own name.
DROP POLICY everybody ON pack_example_changes;
CREATE POLICY reading ON pack_example_changes FOR SELECT TO canbao_api USING (CASE
  WHEN coalesce(current_setting('app.sight', true), '') IN ('people', 'figures', 'agency') THEN true
  ELSE false END);
CREATE POLICY asking ON pack_example_changes FOR INSERT TO canbao_api WITH CHECK (CASE
  WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
  WHEN coalesce(current_setting('app.township', true), '') <> '' THEN false
  WHEN state <> 'asked' THEN false
  ELSE asked_by = nullif(current_setting('app.actor', true), '')::uuid END);
CREATE POLICY deciding ON pack_example_changes FOR UPDATE TO canbao_api
  USING (CASE
    WHEN current_setting('app.sight', true) = 'figures' THEN state = 'asked'
    WHEN current_setting('app.sight', true) IS DISTINCT FROM 'people' THEN false
    ELSE coalesce(current_setting('app.township', true), '') = '' AND state <> 'approved' END)
  WITH CHECK (CASE
    WHEN state = 'asked' THEN current_setting('app.sight', true) = 'people' AND asked_by = nullif(current_setting('app.actor', true), '')::uuid
    ELSE decided_by = nullif(current_setting('app.actor', true), '')::uuid END);
