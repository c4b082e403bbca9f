import { formerTownshipsOf, listsCompared } from '@canbao/divisions';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import { townshipMeant } from '../policy-packs/index.ts';
import { mayChangeTownships, whoChangesTownships } from './places.policy.ts';
import { changesOf, type KnownTownship, knownTownships } from './places.rows.ts';

/** A merger that public lists show and the county has not recorded: what it would be, and on what that rests. */
export type ChangeHint = {
  predecessor: KnownTownship;
  /** The successor's name; successor null where the county does not have it yet. */
  successorName: string;
  successor: KnownTownship | null;
  evidence: Text;
};

/**
 * What public lists of villages show of the county's townships and is not recorded yet. The day is not among it: that
 * is in the county's own document.
 * @throws NotAllowed
 */
export async function changeHints(tx: Tx, actor: CountyActor): Promise<ChangeHint[]> {
  authorize(actor, mayChangeTownships, whoChangesTownships);
  const { countyId } = actor;
  const former = formerTownshipsOf(String(countyId));
  if (former.length === 0) return [];
  const townships = (await knownTownships(tx, countyId)).filter(({ ended }) => !ended);
  const changes = await changesOf(tx, countyId);
  const recorded = new Set(
    changes
      .filter(({ kind }) => kind !== 'renamed')
      .flatMap(({ successions }) => successions.map(({ predecessorId }) => predecessorId)),
  );
  return former.flatMap(({ name, into, villages, found }) => {
    const predecessor = townships.find((each) => each.name === name);
    if (!predecessor || recorded.has(predecessor.id)) return [];
    const successor = townshipMeant(countyId, { name: into.name, divisionCode: into.code }, townships);
    const { before, after } = listsCompared;
    return [
      {
        predecessor,
        successor: townships.find(({ id }) => id === successor?.id) ?? null,
        successorName: into.name,
        evidence: {
          zh: `国家统计局统计用区划代码：${before} 时 ${villages} 个村（社区）中有 ${found} 个，到 ${after} 都在${into.name}，其余的村已合并。生效日期以本县文件为准。`,
          en: `The National Bureau of Statistics' lists: of ${villages} villages on ${before}, the ${found} that still stood on ${after} were all in ${into.name}. The day is in the county's own document.`,
        },
      },
    ];
  });
}
