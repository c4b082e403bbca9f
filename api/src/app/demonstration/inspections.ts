import type { PrismaClient } from '@canbao/database';
import type { Day } from '@canbao/values';
import { drawInspection, recordFinding } from '../../features/inspections/index.ts';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';

const SIZE = 40;
/** Every so many, the results of a supervisor's first round. */
const found = (number: number) => {
  if (number % 17 === 0) return { outcome: 'error', kind: 'tier', note: '凭证上是另一档次' } as const;
  return number % 13 === 0 ? ({ outcome: 'unreachable' } as const) : ({ outcome: 'correct' } as const);
};

/** Draws one sample as the county's supervisor does, and records some of it. A county that was inspected is left alone. */
export async function loadInspection(
  platform: Platform,
  admin: PrismaClient,
  { supervisor, today }: { supervisor: CountyActor; today: Day },
): Promise<void> {
  const { countyId } = supervisor;
  if (await admin.inspection.findFirst({ where: { countyId }, select: { id: true } })) return;
  const inspectionId = await drawInspection(platform, supervisor, {
    townshipIds: [],
    states: ['paid', 'township-checked', 'county-confirmed'],
    day: today,
    stratified: true,
    size: SIZE,
    seed: `${today} 示例摇号 05 11 23`,
  });
  for (let number = 1; number <= SIZE - 6; number++)
    await recordFinding(platform, supervisor, { inspectionId, number, version: 1, ...found(number) });
}
