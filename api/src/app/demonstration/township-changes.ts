import { listsCompared } from '@canbao/divisions';
import { dayOf } from '@canbao/values';
import { allChanges, changeHints, recordChange } from '../../features/places/index.ts';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';

/**
 * Records what the public lists show of a county's townships, from the day of the list that shows it: so a notice of
 * before is read under both names. What is recorded already is left as it is, and what somebody withdrew stays withdrawn.
 */
export async function loadTownshipChanges(platform: Platform, actor: CountyActor): Promise<void> {
  const [hints, ever] = await platform.inCounty(actor, async (tx) => [
    await changeHints(tx, actor),
    (await allChanges(tx, actor.countyId)).flatMap(({ kind, successions }) =>
      kind === 'renamed' ? [] : successions,
    ),
  ]);
  const from = dayOf(listsCompared.after);
  for (const { predecessor, successor } of hints) {
    if (!successor || ever.some(({ predecessorId }) => predecessorId === predecessor.id)) continue;
    await recordChange(platform, actor, {
      kind: 'merged',
      from,
      source: `国家统计局统计用区划代码（截至 ${from}）：名录当日所示，批复的生效日期以文件为准`,
      townshipIds: [predecessor.id],
      into: [{ townshipId: successor.id }],
    });
  }
}
