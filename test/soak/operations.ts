import { randomUUID } from 'node:crypto';
import { residentIdFrom } from '@canbao/values';

/** Somebody who asks the API; throws where it does not answer. */
export type Ask = <T>(document: string, variables?: Record<string, unknown>) => Promise<T>;
export type Ground = {
  /** The county's administrator: sees everybody, moves people. */
  ask: Ask;
  villageIds: readonly string[];
  residentIds: string[];
  /** Below 1, the same again for the same seed. */
  random: () => number;
  /** What the county's pack knows; Yanjiang's of 2021 where it is left out. */
  knows?: Knows;
};
/** A pack's tiers and some of its categories, sums that people pay by it (fen), and between which days somebody is certified. */
export type Knows = { tiers: string[]; categories: string[]; sums: number[]; certified: [string, string] };

const CHANNELS = [
  'WINDOW_CASH',
  'WINDOW_CARD',
  'BANK_CODE',
  'BANK_COUNTER',
  'ONLINE',
  'SCHOOL',
  'VILLAGE_CASH',
];
const SCHOOL_NAMES = [null, '示例一校', '示例二校'];
const SCHOOLS = [null, 'KINDERGARTEN', 'PRIMARY', 'SECONDARY', 'VOCATIONAL', 'HIGHER'];
const yanjiang: Knows = {
  tiers: ['first', 'second', 'third', 'fourth'],
  categories: ['rural-dibao', 'urban-dibao', 'rural-five-guarantees', 'urban-three-nos'],
  sums: [33_500, 75_000],
  certified: ['2020-01-01', '2020-11-01'],
};
const YEARS = [1935, 1944, 1953, 1962, 1975, 1990, 2004, 2012, 2018];

const STANDS = `query ($id: ID!) { resident(id: $id) { version certifications { id to }
  enrollment { id state version assessment { selfPayFen } } } }`;
type Stands = {
  resident: {
    version: number;
    certifications: { id: string; to: string | null }[];
    enrollment: {
      id: string;
      state: string;
      version: number;
      assessment: { selfPayFen: number | null } | null;
    } | null;
  } | null;
};
const does = (field: string, input: string) =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { __typename ... on Refusal { code } } }`;
const END = `mutation ($id: ID!, $on: Day!, $reason: String!) { endCertification(id: $id, on: $on, reason: $reason) { __typename } }`;
const REGISTER = `mutation ($input: RegisterResidentInput!) { registerResident(input: $input) {
  ... on RegisterResidentSuccess { resident { id } } ... on Refusal { code } } }`;

/**
 * Does one random thing that a county does: registers, enrolls with or without money, pays right or wrong, corrects,
 * withdraws, certifies, ends a certification, moves somebody, chooses anew what counts. What the rules refuse is
 * refused; which of them it was, a call by itself can't know.
 *
 * @returns the name of what was tried
 */
export async function doSomething(ground: Ground): Promise<string> {
  const { ask, random, residentIds, villageIds, knows = yanjiang } = ground;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const reason = '核对后更正';
  const dice = random();
  if (dice < 0.12) {
    const order = String(Math.floor(random() * 1_000)).padStart(3, '0');
    const day = String(10 + Math.floor(random() * 18));
    const idNumber = residentIdFrom(
      `99${String(1000 + Math.floor(random() * 9_000))}${pick(YEARS)}0${1 + Math.floor(random() * 9)}${day}${order}`,
    );
    const input = {
      name: '甲·示例',
      document: 'RESIDENT_ID',
      idNumber,
      hukou: 'LOCAL',
      villageId: pick(villageIds),
      facts: { school: pick(SCHOOLS), schoolName: pick(SCHOOL_NAMES), insuredLastYear: random() < 0.5 },
    };
    const done = await ask<{ registerResident: { resident?: { id: string } } }>(REGISTER, { input });
    const { resident } = done.registerResident;
    if (resident) residentIds.push(resident.id);
    return 'register';
  }
  if (dice > 0.997) {
    const input = {
      countsAs: pick(['REGISTERED', 'PAID', 'CONFIRMED']),
      expected: pick([null, 'REGISTERED', 'PAID', 'CONFIRMED']),
      reason,
    };
    await ask(does('chooseCounting', 'ChooseCountingInput'), { input });
    return 'choose';
  }
  const id = pick(residentIds);
  const { resident } = await ask<Stands>(STANDS, { id });
  if (!resident) return 'nobody';
  const { enrollment, version } = resident;
  const idempotencyKey = randomUUID();
  if (dice > 0.96) {
    const input = { id, version, villageId: pick(villageIds), reason };
    await ask(does('transferResident', 'TransferResidentInput'), { input });
    return 'transfer';
  }
  if (dice > 0.9) {
    const open = resident.certifications.find(({ to }) => to === null);
    if (open && random() < 0.6) {
      await ask(END, { id: open.id, on: knows.certified[1], reason });
      return 'end certification';
    }
    const input = {
      residentId: id,
      categoryId: pick(knows.categories),
      from: knows.certified[0],
      evidence: '示例名单',
    };
    await ask(does('recordCertification', 'CertificationInput'), { input });
    return 'certify';
  }
  if (!enrollment || enrollment.state === 'WITHDRAWN') {
    const members = [
      {
        residentId: id,
        tier: pick(knows.tiers),
        facts: { school: pick(SCHOOLS), schoolName: pick(SCHOOL_NAMES) },
      },
    ];
    const payment = random() < 0.3 ? { channel: pick(CHANNELS), expectedFen: pick(knows.sums) } : null;
    await ask(does('enroll', 'EnrollInput'), { input: { members, payment, idempotencyKey } });
    return 'enroll';
  }
  const what = { id: enrollment.id, version: enrollment.version, reason };
  if (random() < 0.2) {
    await ask(does('withdrawEnrollment', 'WithdrawEnrollmentInput'), { input: what });
    return 'withdraw';
  }
  if (random() < 0.4) {
    const input = {
      ...what,
      tier: pick(knows.tiers),
      facts: { school: pick(SCHOOLS), schoolName: pick(SCHOOL_NAMES) },
    };
    await ask(does('correctEnrollment', 'CorrectEnrollmentInput'), { input });
    return 'correct';
  }
  const due = enrollment.assessment?.selfPayFen ?? 0;
  const amountFen = random() < 0.9 && due > 0 ? due : 100;
  const input = { enrollmentId: enrollment.id, amountFen, channel: pick(CHANNELS), idempotencyKey };
  await ask(does('recordPayment', 'RecordPaymentInput'), { input });
  return 'pay';
}
