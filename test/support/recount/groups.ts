import { countsSince } from './report.ts';
import type { CertificationRow, CountyRows } from './rows.ts';

type Of = (certification: CertificationRow) => boolean;
export type Group = { certified: number; enrolled: number; rate: number | null; gap: number | null };

/** Whether a certification holds on a day. */
const holds = ({ from, to }: CertificationRow, today: string) =>
  from <= today && (to === null || to >= today);

/** Everybody certified on a day, each once, and how many of them count: of all, who should be enrolled. */
export function countGroup(rows: CountyRows, today: string, of: Of): Group {
  const people = new Set<string>();
  for (const certification of rows.certifications)
    if (holds(certification, today) && of(certification)) people.add(certification.residentId);
  const counting = peopleCounting(rows);
  let enrolled = 0;
  for (const id of people) if (counting.has(id)) enrolled += 1;
  const certified = people.size;
  return {
    certified,
    enrolled,
    rate: certified === 0 ? null : Math.floor((enrolled * 10_000) / certified),
    gap: certified === 0 ? null : certified - enrolled,
  };
}

function peopleCounting(rows: CountyRows): Set<string> {
  const people = new Set<string>();
  for (const enrollment of rows.enrollments)
    if (countsSince(enrollment, rows.countsAs) !== null) people.add(enrollment.residentId);
  return people;
}

/** What a category pays: in all and by funder, for those who have not withdrawn; and how many it pays for count. */
export function countSubsidy(rows: CountyRows, category: string) {
  let subsidyFen = 0;
  let enrolled = 0;
  const funding = new Map<string, number>();
  for (const enrollment of rows.enrollments) {
    if (enrollment.category !== category || enrollment.state === 'withdrawn') continue;
    subsidyFen += enrollment.subsidyFen ?? 0;
    if (countsSince(enrollment, rows.countsAs) !== null) enrolled += 1;
    for (const { funder, fen } of enrollment.funding)
      if (fen !== 0) funding.set(funder, (funding.get(funder) ?? 0) + fen);
  }
  return { subsidyFen, enrolled, funding };
}

/** Who of the register, or of those certified, does not count yet; within a place. */
export function countMissing(rows: CountyRows, today: string, townshipId?: string) {
  const counting = peopleCounting(rows);
  const certified = new Set<string>();
  for (const certification of rows.certifications)
    if (holds(certification, today)) certified.add(certification.residentId);
  const missing = { register: 0, certified: 0 };
  for (const resident of rows.residents) {
    if (counting.has(resident.id)) continue;
    if (townshipId !== undefined && resident.townshipId !== townshipId) continue;
    missing.register += 1;
    if (certified.has(resident.id)) missing.certified += 1;
  }
  return missing;
}

/** The lists of a campaign that should be emptied. */
export function countWork(rows: CountyRows, today: string): Record<string, number> {
  const work = { undetermined: 0, unpaid: 0, supplement: 0, unapplied: 0, refund: 0, 'certified-missing': 0 };
  for (const { state, decision } of rows.enrollments) {
    if (state !== 'withdrawn' && decision === 'undetermined') work.undetermined += 1;
    if (state === 'assessed') work.unpaid += 1;
  }
  const paidFor = new Map<string, number>();
  for (const { enrollmentId, appliedFen } of rows.payments)
    paidFor.set(enrollmentId, (paidFor.get(enrollmentId) ?? 0) + appliedFen);
  for (const enrollment of rows.enrollments) {
    if (countsSince(enrollment, 'paid') === null) continue;
    const over = (paidFor.get(enrollment.id) ?? 0) - (enrollment.selfPayFen ?? 0);
    if (over < 0) work.supplement += 1;
    if (over > 0) work.refund += 1;
  }
  for (const { appliedFen, amountFen } of rows.payments) if (appliedFen < amountFen) work.unapplied += 1;
  work['certified-missing'] = countMissing(rows, today).certified;
  return work;
}
