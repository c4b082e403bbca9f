import type { Day, Fen } from '@canbao/values';
import {
  assessmentColumns,
  assessOne,
  type Channel,
  type EnrollmentColumns,
  type Held,
  owedFen,
} from '../enrollments/index.ts';
import type { ActivePack } from '../policy-packs/index.ts';
import { factsFrom } from '../residents/index.ts';

/** Money of a day, to be held against what is due on it. */
export type Money = { amountFen: Fen; channel: Channel; receivedOn: Day; creditedOn: Day };

/** The day of money that counts by the pack; where it is silent, the day of credit. */
export const dayCounted = ({ pack }: ActivePack, money: Pick<Money, 'receivedOn' | 'creditedOn'>): Day =>
  pack.collection?.payDay?.counts === 'received' ? money.receivedOn : money.creditedOn;

/**
 * Holds money against what is due on the day that counts, assessed again for it by the active pack. Who has paid and
 * owes a supplement since a difference was confirmed owes that very sum, whatever the day: it was decided by a person.
 *
 * @returns the enrollment as paid by this very sum; or null with what is due on that day (null: nothing that can be paid)
 */
export function paidBy(
  active: ActivePack,
  { before, person }: Pick<Held<unknown>, 'before' | 'person'>,
  money: Money,
): { after: EnrollmentColumns | null; dueFen: Fen | null; day: Day } {
  const day = dayCounted(active, money);
  const owed = owedFen(before);
  if (before.state !== 'assessed') {
    if (owed === 0) return { after: null, dueFen: null, day };
    const after = {
      ...before,
      paid_fen: before.paid_fen + owed,
      paid_channel: before.paid_channel ?? money.channel,
    };
    return { after: owed === money.amountFen ? after : null, dueFen: owed, day };
  }
  const { assessment, snapshot } = assessOne(
    active.policy,
    { ...person, facts: factsFrom(before.facts) },
    { certifications: person.certifications, tier: before.tier_chosen, payDate: day },
  );
  const dueFen = assessment.decision === 'accepted' ? assessment.selfPayFen : null;
  if (dueFen !== money.amountFen) return { after: null, dueFen, day };
  const after: EnrollmentColumns = {
    ...before,
    state: 'paid',
    facts: snapshot,
    pack_id: active.packId,
    pack_revision: active.revision,
    assessed_for: day,
    ...assessmentColumns(assessment),
    paid_fen: before.paid_fen + money.amountFen,
    paid_on: day,
    paid_channel: money.channel,
  };
  return { after, dueFen, day };
}
