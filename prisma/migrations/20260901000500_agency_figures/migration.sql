-- A certifying agency counts whom it certified itself, and no one else's lists.
CREATE OR REPLACE FUNCTION category_coverage(p_campaign uuid, p_day date) RETURNS TABLE (category text, certified int, enrolled int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_agency text := nullif(current_setting('app.agency', true), '');
  v_sight text := coalesce(current_setting('app.sight', true), '');
BEGIN
  IF v_county IS NULL OR v_sight NOT IN ('people', 'figures', 'agency') THEN
    RAISE EXCEPTION 'no sight of figures' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    SELECT c.category, count(*)::int, count(e.id)::int
    FROM (
      SELECT DISTINCT x.category, x.resident_id FROM certifications x
      WHERE x.county_id = v_county AND (v_township IS NULL OR x.township_id = v_township) AND (v_village IS NULL OR x.village_id = v_village)
        AND (v_sight <> 'agency' OR x.agency = v_agency)
        AND x.valid_from <= p_day AND (x.valid_to IS NULL OR x.valid_to >= p_day)
    ) c
    LEFT JOIN enrollments e ON e.county_id = v_county AND e.campaign_id = p_campaign AND e.resident_id = c.resident_id
      AND e.state IN ('paid', 'township-checked', 'county-confirmed')
    GROUP BY c.category;
END $$;

-- What each category pays, whole (no funder) and by funder, within the asker's sight; an agency learns it of the
-- categories that it certifies.
CREATE FUNCTION category_money(p_campaign uuid) RETURNS TABLE (category text, funder text, enrolled int, fen bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_county int := nullif(current_setting('app.county', true), '')::int;
  v_township uuid := nullif(current_setting('app.township', true), '')::uuid;
  v_village uuid := nullif(current_setting('app.village', true), '')::uuid;
  v_agency text := nullif(current_setting('app.agency', true), '');
  v_sight text := coalesce(current_setting('app.sight', true), '');
BEGIN
  IF v_county IS NULL OR v_sight NOT IN ('people', 'figures', 'agency') THEN
    RAISE EXCEPTION 'no sight of figures' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
    SELECT split_part(t.key, '/', 1), nullif(split_part(t.key, '/', 2), ''),
      sum(t.paid + t.township_checked + t.county_confirmed)::int, sum(t.subsidy_fen)::bigint
    FROM tallies_now t
    WHERE t.county_id = v_county AND t.campaign_id = p_campaign AND t.dimension IN ('category', 'category-funder')
      AND (v_township IS NULL OR t.township_id = v_township) AND (v_village IS NULL OR t.village_id = v_village)
      AND (v_sight <> 'agency' OR split_part(t.key, '/', 1) IN (
        SELECT x.category FROM certifications x WHERE x.county_id = v_county AND x.agency = v_agency))
    GROUP BY 1, 2 ORDER BY 1, 2;
END $$;
REVOKE ALL ON FUNCTION category_money(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION category_money(uuid) TO canbao_api;
