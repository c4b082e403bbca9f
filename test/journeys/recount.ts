/** What the pages of a county ask for its figures, whole. */
export const COUNTS = 'enrolled registered paid confirmed undetermined';
const PROGRESS_ROW = `${COUNTS} target rate gap today lastSevenDays neededADay lastYear forecast { low expected high days }`;
export const PROGRESS = `{ progress { asOf deadline counting whole { ${PROGRESS_ROW} } townships { township { id name } ${PROGRESS_ROW} } } }`;
export const BREAKDOWN = `query ($by: Breakdown!, $townshipId: ID) { progressBreakdown(by: $by, townshipId: $townshipId) {
  key ${COUNTS} selfPayFen subsidyFen } }`;
export const VILLAGES = `query ($after: String, $townshipId: ID) { progressVillages(first: 5, after: $after, townshipId: $townshipId) {
  pageInfo { hasNextPage endCursor } edges { node { village { id name } residents ${COUNTS} } } } }`;
export const DAYS = `query ($after: String, $townshipId: ID) { progressDays(first: 5, after: $after, townshipId: $townshipId) {
  pageInfo { hasNextPage endCursor } edges { node { day enrolled } } } }`;
export const CAMPAIGN = `{ campaign { figures { residents registered assessed paid undetermined withdrawn enrolled premiumFen subsidyFen selfPayFen paidFen }
  work { kind count } } }`;
export const CATEGORIES = `{ subsidyCategories { category { id certifiedBy { id } } certified enrolled missing subsidyFen funding { fen funder { id } } } }`;
const GROUP = 'certified enrolled rate gap';
export const GROUPS = `{ groupTargets { whole { ${GROUP} } categories { category { id } count { ${GROUP} } }
  townships { township { id } count { ${GROUP} } } } }`;
export const MISSING = `query ($townshipId: ID) { missingCounts(townshipId: $townshipId) { kind count } }`;
export const MISSING_PEOPLE = `query ($filter: MissingPeopleFilter!) { missingPeople(first: 1, filter: $filter) { totalCount } }`;
export const TARGET = `query ($id: ID!) { townshipTarget(townshipId: $id) { setId target
  villages { village { id name } target enrolled rate } } }`;
const REFUSAL = '__typename ... on Refusal { code message }';
export const SPLIT = `mutation ($input: SplitTargetInput!) { splitTarget(input: $input) { ${REFUSAL} } }`;
export const INSPECT = `mutation ($input: DrawInspectionInput!) { drawInspection(input: $input) { ${REFUSAL}
  ... on DrawInspectionSuccess { inspection { id number } } } }`;
export const FIND = `mutation ($input: RecordInspectionFindingInput!) { recordInspectionFinding(input: $input) { ${REFUSAL} } }`;
export const CLOSE = `mutation ($id: ID!) { closeInspection(id: $id) { ${REFUSAL} } }`;
export const AT_SCHOOL = `query ($school: String) { enrollments(first: 1, filter: { school: $school }) { totalCount } }`;
export const LAST_YEAR = `{ campaign { sameDayLastYear { day enrolled } } }`;
export const LISTED = `{ enrollments(first: 1) { totalCount counts { state undetermined count } } residents(first: 1) { totalCount } }`;
const PART = 'name enrolled hidden';
export const ABOVE = `query ($code: String!) { overviewCounty(code: $code) { row { countsAs target enrolled hidden rate undetermined }
  townships { name target enrolled hidden rate } tiers { ${PART} } categories { ${PART} } trend { day enrolled } } }`;

type Counts = Record<'enrolled' | 'registered' | 'paid' | 'confirmed' | 'undetermined', number>;
export type Page<T> = { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: T }[] };
export type Progress = {
  asOf: string;
  deadline: string;
  counting: string;
  whole: Record<string, unknown>;
  townships: ({ township: { id: string; name: string } } & Record<string, unknown>)[];
};
export type LastYear = { campaign: { sameDayLastYear: { day: string; enrolled: number | null } } };
export type Part = Counts & { key: string | null; selfPayFen: number; subsidyFen: number };
export type VillageShown = Counts & { village: { id: string; name: string }; residents: number };
export type CategoryShown = {
  category: { id: string; certifiedBy: { id: string } | null };
  certified: number | null;
  enrolled: number;
  missing: number | null;
  subsidyFen: number;
  funding: { fen: number; funder: { id: string } }[];
};
type GroupShown = { certified: number; enrolled: number; rate: number | null; gap: number | null };
export type GroupsShown = {
  whole: GroupShown;
  categories: { category: { id: string }; count: GroupShown }[];
  townships: { township: { id: string }; count: GroupShown }[];
};
export type TargetShown = {
  setId: string;
  target: number;
  villages: { village: { id: string; name: string }; target: number; enrolled: number; rate: number }[];
};
type PartAbove = { name: string | null; enrolled: number | null; hidden: string | null };
export type Above = {
  row: {
    countsAs: string;
    target: number | null;
    enrolled: number | null;
    hidden: string | null;
    rate: number | null;
    undetermined: string;
  };
  townships: (PartAbove & { target: number | null; rate: number | null })[];
  tiers: PartAbove[];
  categories: PartAbove[];
  trend: { day: string; enrolled: number | null }[];
};
