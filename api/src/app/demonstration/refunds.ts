import type { PrismaClient } from '@canbao/database';
import type { Pack } from '@canbao/policy-engine';
import { settlePayment } from '../../features/payments/index.ts';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';

/**
 * Marks one sum that did not fit to be refunded, as a township's clerk does; where the pack refunds nothing, none. A
 * county that has some is left alone.
 */
export async function loadRefund(
  platform: Platform,
  admin: PrismaClient,
  { clerk, pack }: { clerk: CountyActor; pack: Pack },
): Promise<void> {
  if (pack.collection?.refunds?.allowed === false) return;
  const here = {
    countyId: clerk.countyId,
    ...(clerk.townshipId ? { townshipId: clerk.townshipId } : {}),
  };
  if (await admin.payment.findFirst({ where: { ...here, settledAs: 'refund' }, select: { id: true } }))
    return;
  const kept = await admin.payment.findFirst({
    where: { ...here, appliedFen: 0, settledAs: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!kept) return;
  await settlePayment(platform, clerk, {
    paymentId: kept.id,
    how: 'refund',
    reason: '示例：本人已随单位参保，钱退回',
  });
}
