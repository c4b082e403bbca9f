import { createHash } from 'node:crypto';
import type { PrismaClient } from '@canbao/database';
import { addDays, addMonths, dayOf, daysBetween } from '@canbao/values';
import {
  assessOne,
  type EnrollmentColumns,
  type NewPayment,
  newEnrollment,
  paidEnrollment,
} from '../../features/enrollments/index.ts';
import type { ActivePack } from '../../features/policy-packs/index.ts';
import type { NewResident } from '../../features/residents/index.ts';
import { dateOf } from '../../platform/days.ts';
import { newId } from '../../platform/ids.ts';
import type { DemonstrationCounty } from './counties.ts';
import { madeUpPack } from './made-up-pack.ts';
import { randomFrom } from './people.ts';

/** Last year's campaign of a county: its id, its made-up pack, and who was insured in it. */
type LastYear = {
  countyId: number;
  campaignId: string;
  pack: ActivePack;
  people: readonly NewResident[];
  registeredBy: string;
};

/**
 * Begins the campaign of the year before, which has ended: under a notice that says of itself that it is made up, for the
 * county's own of that year is not among the shipped ones. A county that has it already is left alone.
 *
 * @param admin connected as the migrator
 */
export async function beginLastYear(
  admin: PrismaClient,
  { code, name, today }: DemonstrationCounty,
  planYear: number,
): Promise<void> {
  const before = planYear - 1;
  if (await admin.campaign.findFirst({ where: { countyId: code, planYear: before }, select: { id: true } }))
    return;
  const { source, notice, openQuestions } = madeUpPack({
    code,
    name,
    planYear: before,
    low: 250,
    high: null,
    dibao: 150,
    disabled: 100,
    from: dayOf(`${before - 1}-09-02`),
    to: dayOf(`${before - 1}-12-31`),
  });
  const [campaignId, packId] = [newId(), newId()];
  const demoToday = dateOf(addMonths(today, -12));
  await admin.campaign.create({
    data: { countyId: code, id: campaignId, planYear: before, activePackId: packId, demoToday },
  });
  await admin.policyPack.create({
    data: {
      countyId: code,
      id: packId,
      campaignId,
      revision: 1,
      state: 'active',
      source,
      notice,
      sha256: createHash('sha256').update(source).digest(),
      fit: true,
      examples: 15,
      openQuestions,
      uploadedBy: newId(),
      uploadedByName: '示例（系统生成）',
    },
  });
}

/** Those of the register who were insured last year, each paid and confirmed: the same people give the same days. */
export function lastYearOf({ countyId, campaignId, pack, people, registeredBy }: LastYear): {
  enrollments: EnrollmentColumns[];
  payments: NewPayment[];
} {
  const random = randomFrom(countyId + 2);
  const window = pack.meaning.windows[0]!;
  const days = daysBetween(window.from, window.to) + 1;
  const tier = pack.meaning.tiers[0]!.id;
  const enrollments: EnrollmentColumns[] = [];
  const payments: NewPayment[] = [];
  for (const resident of people) {
    const day = addDays(window.from, Math.floor(random() * days));
    if (resident.facts.insuredLastYear !== true) continue;
    const assessed = assessOne(pack.policy, resident, { certifications: [], tier, payDate: day });
    if (assessed.assessment.decision !== 'accepted') continue;
    const { townshipId, villageId } = resident;
    const first = newEnrollment({
      id: newId(),
      campaignId,
      residentId: resident.id,
      townshipId,
      villageId,
      tierChosen: tier,
      packId: pack.packId,
      packRevision: pack.revision,
      assessedFor: day,
      assessed,
      registeredBy,
    });
    const channel = 'village-cash';
    enrollments.push({
      ...paidEnrollment(first, day, channel),
      state: 'county-confirmed',
      confirmed_on: day,
      registered_at: new Date(`${day}T10:00:00+08:00`),
    });
    const due = first.self_pay_fen ?? 0;
    payments.push({
      id: newId(),
      enrollmentId: first.id,
      townshipId,
      villageId,
      amountFen: due,
      appliedFen: due,
      channel,
      receivedOn: day,
      creditedOn: day,
      externalReference: null,
      idempotencyKey: newId(),
    });
  }
  return { enrollments, payments };
}
