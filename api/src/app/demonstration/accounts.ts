import type { Role } from '../../platform/actor.ts';
import type { CreatedCounty, NewAccount } from '../operator.ts';
import { DEMONSTRATION_PASSWORD, demonstrationCounties, demonstrationDivisions } from './counties.ts';

type Seat = {
  suffix: string;
  role: Role;
  displayName: string;
  office: (county: string, township: string, village: string) => string;
  sight?: 'township' | 'village';
  agency?: string;
};

const SEATS: readonly Seat[] = [
  {
    suffix: 'admin',
    role: 'COUNTY_ADMIN',
    displayName: '周一·示例',
    office: (county) => `${county}医保局（示例）`,
  },
  {
    suffix: 'township',
    role: 'TOWNSHIP_STAFF',
    displayName: '郑六·示例',
    office: (_county, township) => `${township}便民服务中心（示例）`,
    sight: 'township',
  },
  {
    suffix: 'village',
    role: 'VILLAGE_AGENT',
    displayName: '冯二·示例',
    office: (_county, township, village) => `${township}${village}（示例）`,
    sight: 'village',
  },
  {
    suffix: 'agency',
    role: 'CERTIFYING_AGENCY',
    displayName: '卫七·示例',
    office: (county) => `${county}民政局（示例）`,
    agency: 'civil-affairs',
  },
  {
    suffix: 'finance',
    role: 'FINANCE',
    displayName: '陈八·示例',
    office: (county) => `${county}财政局（示例）`,
  },
  {
    suffix: 'supervisor',
    role: 'SUPERVISOR',
    displayName: '褚九·示例',
    office: (county) => `${county}督查室（示例）`,
  },
];

/** The accounts of a demonstration county: one for each seat, with sight of its first township and village. */
export function countyAccounts(
  pack: string,
  name: string,
  county: Pick<CreatedCounty, 'countyId' | 'townships'>,
): NewAccount[] {
  const township = county.townships[0]!;
  const village = township.villages[0]!;
  return SEATS.map((seat) => ({
    username: `${pack.split('-')[0]}-${seat.suffix}`,
    password: DEMONSTRATION_PASSWORD,
    displayName: seat.displayName,
    role: seat.role,
    office: seat.office(name, township.name, village.name),
    countyId: county.countyId,
    townshipId: seat.sight ? township.id : null,
    villageId: seat.sight === 'village' ? village.id : null,
    agency: seat.agency ?? null,
  }));
}

/** The accounts above the counties. */
export const divisionAccounts = (): NewAccount[] =>
  demonstrationDivisions.map(({ place: _place, ...account }) => ({
    ...account,
    role: 'PROVINCIAL_VIEWER',
    password: DEMONSTRATION_PASSWORD,
  }));

/** What the sign-in page offers: the first county's seats, the other counties' administrators, and those above. */
export const offeredUsernames: readonly string[] = [
  ...SEATS.map((seat) => `yanjiang-${seat.suffix}`),
  ...demonstrationCounties.slice(1).map((county) => `${county.pack.split('-')[0]}-admin`),
  ...demonstrationDivisions.map((account) => account.username),
];
