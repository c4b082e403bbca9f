import type { CategoryMeaning } from '@canbao/policy-engine';
import { addDays, type Day, dayOf, daysBetween } from '@canbao/values';
import type { NewCertification } from '../../features/certifications/index.ts';
import {
  assessOne,
  type EnrollmentColumns,
  type NewPayment,
  newEnrollment,
  paidEnrollment,
} from '../../features/enrollments/index.ts';
import { type ActivePack, noFacts } from '../../features/policy-packs/index.ts';
import {
  type NewHousehold,
  type NewResident,
  type ResidentColumns,
  residentRow,
  type SealingKeys,
} from '../../features/residents/index.ts';
import { newId } from '../../platform/ids.ts';
import type { CreatedCounty } from '../operator.ts';
import { allowanceOf, fitsAge, requisitionedFor } from './identities.ts';
import { type MadeUpPerson, madeUpHouseholds, randomFrom } from './people.ts';

/** A demonstration county's whole register, ready to be inserted. */
export type Register = {
  households: NewHousehold[];
  residents: ResidentColumns[];
  /** The same, before they were sealed. */
  people: NewResident[];
  certifications: NewCertification[];
  enrollments: { day: Day; row: EnrollmentColumns }[];
  payments: NewPayment[];
};
type Setting = {
  county: CreatedCounty;
  pack: ActivePack;
  keys: SealingKeys;
  today: Day;
  registeredBy: string;
};

/** Residents a demonstration county has at least. */
export const RESIDENTS = 2400;
/** How early a township's people came, so that it slows down: 1 would be evenly. */
const SLACK = [2, 5, 3, 9, 4, 14];
/** Two made-up schools of each kind. */
const SCHOOL_NAMES = {
  kindergarten: ['示例一幼', '示例二幼'],
  primary: ['示例一小', '示例二小'],
  secondary: ['示例一中', '示例二中'],
} as const;
const CHANNELS = ['window-cash', 'bank-code', 'online', 'window-card', 'village-cash'] as const;

/**
 * Makes up a county's register with people in every state: paid, checked, confirmed, waiting to pay, undetermined,
 * withdrawn, refused, not yet enrolled, and in each village a family of five that waits to be enrolled and money that
 * fits nothing. The same county gives the same people.
 */
export function makeRegister(setting: Setting): Register {
  const { county, pack, keys, today } = setting;
  const random = randomFrom(county.countyId + 1);
  const villages = county.townships.flatMap((township) =>
    township.villages.map((village) => ({ townshipId: township.id, villageId: village.id })),
  );
  const certified = pack.meaning.categories.filter((category) => category.certifiedBy !== null);
  const window = pack.meaning.windows[0]!;
  const townships = county.townships.map(({ id }) => id);
  const passed = Math.max(1, daysBetween(window.from, today));
  const register: Register = {
    households: [],
    residents: [],
    people: [],
    certifications: [],
    enrollments: [],
    payments: [],
  };

  let i = 0;
  const unpaid = new Map<string, number>();
  for (const household of madeUpHouseholds(county.countyId, 100_000, today, villages.length)) {
    if (register.residents.length >= RESIDENTS) break;
    const place = villages[i++ % villages.length]!;
    const householdId = newId();
    register.households.push({ id: householdId, ...place, number: household.number, group: household.group });
    const tier = pack.meaning.tiers[Math.floor(random() * pack.meaning.tiers.length)]!.id;
    const enrolls = random() < 0.86 && !household.family;
    const slack = SLACK[townships.indexOf(place.townshipId) % SLACK.length]!;
    const day = addDays(dayOf(window.from), Math.floor(random() ** slack * passed));
    for (const person of household.people) {
      const category = household.family
        ? grandmothers(person, certified)
        : categoryFor(person, certified, random);
      const { group, family } = household;
      const at = { ...place, householdId, group, today, category: category?.id ?? null, family };
      const resident = residentOf(person, at, random);
      register.residents.push(residentRow(keys, resident));
      register.people.push(resident);
      if (category) {
        register.certifications.push({
          id: newId(),
          residentId: resident.id,
          ...place,
          category: category.id,
          agency: category.certifiedBy?.id ?? null,
          from: addDays(dayOf(window.from), -30),
          to: null,
          evidence: '示例名单',
        });
      }
      if (enrolls)
        enroll(register, setting, resident, {
          tier,
          day,
          categories: category ? [category.id] : [],
          random,
          unpaid,
        });
    }
  }
  return register;
}

const grandmothers = (person: MadeUpPerson, certified: readonly CategoryMeaning[]) =>
  person.relation === '母亲' ? allowanceOf(certified, person.age) : null;

function categoryFor(person: MadeUpPerson, certified: readonly CategoryMeaning[], random: () => number) {
  if (random() >= 0.16) return null;
  const fitting = certified.filter(({ id }) => fitsAge(id, person.age));
  return fitting[Math.floor(random() * fitting.length)] ?? null;
}

type Home = {
  townshipId: string;
  villageId: string;
  householdId: string;
  group: string;
  today: Day;
  category: string | null;
  family: boolean;
};

function residentOf(
  person: MadeUpPerson,
  { today, category, family, ...place }: Home,
  random: () => number,
): NewResident {
  const ofWorkingAge = person.age >= 18 && person.age < 60;
  return {
    id: newId(),
    ...place,
    relation: person.relation,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    hukou: person.hukou,
    document: 'resident-id',
    idNumber: person.idNumber,
    phone: person.phone,
    facts: {
      ...noFacts,
      school: person.school,
      schoolName: person.school && SCHOOL_NAMES[person.school][Math.floor(random() * 2)]!,
      residencePermit: person.residencePermit,
      insuredLastYear: person.insuredLastYear,
      employeeInsured: random() < 0.03 && ofWorkingAge && !family,
      landRequisitionApprovedOn: requisitionedFor(category, today),
    },
  };
}

type Choice = {
  tier: string;
  day: Day;
  categories: string[];
  random: () => number;
  /** How many of each village have not paid, so far. */
  unpaid: Map<string, number>;
};

function enroll(
  register: Register,
  { county, pack, registeredBy }: Setting,
  resident: NewResident,
  { tier, day, categories, random, unpaid }: Choice,
): void {
  const assessed = assessOne(pack.policy, resident, { certifications: categories, tier, payDate: day });
  if (assessed.assessment.decision !== 'accepted' && assessed.assessment.decision !== 'undetermined') return;
  const first = newEnrollment({
    id: newId(),
    campaignId: county.campaignId,
    residentId: resident.id,
    townshipId: resident.townshipId,
    villageId: resident.villageId,
    tierChosen: tier,
    packId: pack.packId,
    packRevision: pack.revision,
    assessedFor: day,
    assessed,
    registeredBy,
  });
  const due = first.self_pay_fen ?? 0;
  const pays = first.state === 'assessed' && random() < 0.82;
  const channel = CHANNELS[Math.floor(random() * CHANNELS.length)]!;
  const minute = 9 * 60 + Math.floor(random() * 8 * 60);
  const row = {
    ...finish(pays ? paidEnrollment(first, day, channel) : first, random),
    registered_at: new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000),
  };
  register.enrollments.push({ day, row });
  const order = row.state === 'assessed' ? (unpaid.get(row.village_id) ?? 0) + 1 : 0;
  if (order > 0) unpaid.set(row.village_id, order);
  // The second of each village who has not paid sent a sum that is not the one due.
  const unfit = order === 2;
  if (!pays && !unfit) return;
  register.payments.push({
    id: newId(),
    enrollmentId: row.id,
    townshipId: resident.townshipId,
    villageId: resident.villageId,
    amountFen: unfit ? due + (due > 5_000 ? -5_000 : 5_000) : due,
    appliedFen: unfit ? 0 : due,
    channel,
    receivedOn: day,
    creditedOn: day,
    externalReference: null,
    idempotencyKey: newId(),
  });
}

/** Some who paid are further on; some who did not have withdrawn. */
function finish(row: EnrollmentColumns, random: () => number): EnrollmentColumns {
  const dice = random();
  if (row.state === 'paid' && dice < 0.25)
    return { ...row, state: 'county-confirmed', confirmed_on: row.paid_on };
  if (row.state === 'paid' && dice < 0.5) return { ...row, state: 'township-checked' };
  if (row.state === 'assessed' && dice < 0.1)
    return { ...row, state: 'withdrawn', withdrawn_reason: '示例：已随子女迁往外地' };
  return row;
}
