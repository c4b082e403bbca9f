import type { PrismaClient } from '@canbao/database';

export type PlaceRow = { id: string; name: string; townshipId: string };
export type ResidentRow = { id: string; townshipId: string; villageId: string; birthDate: string };
export type EnrollmentRow = {
  id: string;
  residentId: string;
  townshipId: string;
  villageId: string;
  state: string;
  decision: string;
  tier: string | null;
  category: string | null;
  school: string | null;
  funding: { funder: string; fen: number }[];
  premiumFen: number | null;
  subsidyFen: number | null;
  selfPayFen: number | null;
  paidOn: string | null;
  registeredOn: string;
  confirmedOn: string | null;
};
export type PaymentRow = {
  enrollmentId: string;
  amountFen: number;
  appliedFen: number;
  channel: string;
  creditedOn: string;
};
export type CertificationRow = {
  residentId: string;
  townshipId: string;
  villageId: string;
  category: string;
  agency: string | null;
  from: string;
  to: string | null;
};
export type TargetSetRow = {
  id: string;
  basis: string;
  countsFrom: string | null;
  total: number;
  townshipId: string | null;
};
export type TargetRow = { setId: string; townshipId: string; divisionId: string; people: number };
/** Somebody of a sample: outcome null until something was found; people: of the stratum that they were drawn from. */
export type FindingRow = {
  inspection: number;
  closedOn: string | null;
  stratum: number;
  people: number;
  outcome: string | null;
};

/** What a county's tables hold, of one plan year where they have one; nothing of the tallies. Days are YYYY-MM-DD. */
export type CountyRows = {
  planYear: number;
  countsAs: string;
  townships: PlaceRow[];
  villages: PlaceRow[];
  residents: ResidentRow[];
  enrollments: EnrollmentRow[];
  payments: PaymentRow[];
  certifications: CertificationRow[];
  targetSets: TargetSetRow[];
  targetRows: TargetRow[];
  findings: FindingRow[];
};

/** Reads a county's tables as they stand, above all policies. */
export async function readRows(
  admin: Pick<PrismaClient, '$queryRawUnsafe'>,
  countyId: number,
  planYear: number,
): Promise<CountyRows> {
  const read = <T>(sql: string) => admin.$queryRawUnsafe<T[]>(sql, countyId);
  const [campaign] = await read<{ id: string; countsAs: string }>(
    `SELECT id::text, counts_as AS "countsAs" FROM campaigns WHERE county_id = $1 AND plan_year = ${planYear}`,
  );
  if (!campaign) throw new Error(`no campaign of ${planYear}`);
  const ofYear = `county_id = $1 AND campaign_id = '${campaign.id}'::uuid`;
  const places = (level: string) =>
    read<PlaceRow>(
      `SELECT id::text, name, township_id::text AS "townshipId" FROM divisions WHERE county_id = $1 AND level = '${level}'`,
    );
  return {
    planYear,
    countsAs: campaign.countsAs,
    townships: await places('township'),
    villages: await places('village'),
    residents: await read(`
      SELECT id::text, township_id::text AS "townshipId", village_id::text AS "villageId", birth_date::text AS "birthDate"
      FROM residents WHERE county_id = $1`),
    enrollments: await read(`
      SELECT id::text, resident_id::text AS "residentId", township_id::text AS "townshipId", village_id::text AS "villageId", state, decision, tier, category,
        CASE WHEN facts ? 'schoolName' THEN concat(facts ->> 'school', '/', facts ->> 'schoolName') ELSE facts ->> 'school' END AS school, funding, premium_fen AS "premiumFen", subsidy_fen AS "subsidyFen", self_pay_fen AS "selfPayFen",
        paid_on::text AS "paidOn", registered_on::text AS "registeredOn", confirmed_on::text AS "confirmedOn"
      FROM enrollments WHERE ${ofYear}`),
    payments: await read(`
      SELECT enrollment_id::text AS "enrollmentId", amount_fen AS "amountFen", applied_fen AS "appliedFen", channel, credited_on::text AS "creditedOn"
      FROM payments WHERE county_id = $1 ORDER BY id`),
    certifications: await read(`
      SELECT resident_id::text AS "residentId", township_id::text AS "townshipId", village_id::text AS "villageId", category, agency,
        valid_from::text AS "from", valid_to::text AS "to" FROM certifications WHERE county_id = $1`),
    targetSets: await read(`
      SELECT id::text, basis, counts_from::text AS "countsFrom", total, township_id::text AS "townshipId"
      FROM target_sets WHERE ${ofYear} ORDER BY created_at, id`),
    targetRows: await read(`
      SELECT set_id::text AS "setId", township_id::text AS "townshipId", division_id::text AS "divisionId", people FROM target_rows WHERE county_id = $1`),
    findings: await read(`
      SELECT n.number AS inspection, n.closed_on::text AS "closedOn", i.stratum, s.people, i.outcome
      FROM inspection_items i JOIN inspections n ON n.county_id = i.county_id AND n.id = i.inspection_id
        JOIN inspection_strata s ON s.county_id = i.county_id AND s.inspection_id = i.inspection_id AND s.stratum = i.stratum
      WHERE i.county_id = $1 AND n.campaign_id = '${campaign.id}'::uuid`),
  };
}
