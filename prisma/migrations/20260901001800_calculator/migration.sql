-- What a resident may ask without signing in: where a pack is active, and that pack. No draft, no person, nothing kept.
CREATE FUNCTION public_places() RETURNS TABLE (county_id int, name text, plan_year int, demo_today date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, c.plan_year, c.demo_today FROM counties o
  JOIN campaigns c ON c.county_id = o.id
  JOIN policy_packs p ON p.county_id = c.county_id AND p.id = c.active_pack_id AND p.state = 'active'
  ORDER BY o.id, c.plan_year DESC LIMIT 2000
$$;

CREATE FUNCTION public_pack(p_county int, p_year int) RETURNS TABLE (id uuid, revision int, source text, demo_today date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.revision, p.source, c.demo_today FROM campaigns c
  JOIN policy_packs p ON p.county_id = c.county_id AND p.id = c.active_pack_id AND p.state = 'active'
  WHERE c.county_id = p_county AND c.plan_year = p_year
$$;

REVOKE ALL ON FUNCTION public_places(), public_pack(int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_places(), public_pack(int, int) TO canbao_api;
