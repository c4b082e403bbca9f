/** Asks the database in plain SQL, above all policies. */
export type Rows = (sql: string) => Promise<Record<string, unknown>[]>;

const COUNTS = [
  'residents',
  'registered',
  'assessed',
  'paid',
  'township_checked',
  'county_confirmed',
  'withdrawn',
  'undetermined',
  'premium_fen',
  'subsidy_fen',
  'self_pay_fen',
  'paid_fen',
];
const sums = (columns: readonly string[], sign: string) =>
  columns.map((column) => `${sign}${column} AS ${column}`).join(', ');

/** Every cell, of every breakdown, in which the tallies as they are shown now differ from a count of the people: none. */
export async function differencesOf(rows: Rows, countyId: number): Promise<Record<string, unknown>[]> {
  const cell = 'campaign_id, township_id, village_id, dimension, key';
  const day = 'campaign_id, township_id, village_id, day';
  const days = ['registered', 'paid', 'confirmed'];
  const differ = (columns: readonly string[]) => columns.map((column) => `sum(${column}) <> 0`).join(' OR ');
  return [
    ...(await rows(`
      SELECT ${cell}, ${columnsOf(COUNTS)} FROM (
        SELECT ${cell}, ${sums(COUNTS, '')} FROM tallies_now WHERE county_id = ${countyId}
        UNION ALL SELECT ${cell}, ${sums(COUNTS, '-')} FROM tallies_from_people(${countyId})
      ) compared GROUP BY ${cell} HAVING ${differ(COUNTS)}`)),
    ...(await rows(`
      SELECT ${day}, ${columnsOf(days)} FROM (
        SELECT ${day}, ${sums(days, '')} FROM tally_days_now WHERE county_id = ${countyId}
        UNION ALL SELECT ${day}, ${sums(days, '-')} FROM days_from_people(${countyId})
      ) compared GROUP BY ${day} HAVING ${differ(days)}`)),
  ];
}

const columnsOf = (columns: readonly string[]) =>
  columns.map((column) => `sum(${column})::int AS ${column}`).join(', ');

/** What the county's sum for the overview must be by what it counts as enrolled, and what it is. */
export const countySumOf = (rows: Rows, countyId: number): Promise<Record<string, unknown>[]> =>
  rows(`
    SELECT t.enrolled, (SELECT count(*)::int FROM enrollments e JOIN campaigns c ON c.county_id = e.county_id AND c.id = e.campaign_id
      WHERE e.county_id = t.county_id AND e.campaign_id = t.campaign_id AND is_counted(c.counts_as, e.state)) AS counted
    FROM county_tallies t WHERE t.county_id = ${countyId}`);
