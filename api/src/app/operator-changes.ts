import type { Tx } from '@canbao/database';
import type { Day } from '@canbao/values';
import {
  type ChangeKind,
  changesOf,
  checkChange,
  insertChange,
  knownTownships,
  knownVillages,
  type Part,
  placeOf,
  placesOn,
} from '../features/places/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { OperatorRefusal } from './operator-refusal.ts';

/** What became of townships, by names. line: where the operator's file says so; villages: of a split, those that went there. */
export type NewTownshipChange = {
  line: number;
  kind: ChangeKind;
  from: Day;
  source: string;
  before: readonly string[];
  into: readonly { name: string; villages: readonly string[] }[];
};

type Known = Awaited<ReturnType<typeof knownTownships>>;
type Villages = Awaited<ReturnType<typeof knownVillages>>;

/**
 * Records what became of a new county's townships, in the order of days and by the rules by which the county itself
 * records it afterwards.
 *
 * @param today the county's day, on which a new name counts at the latest
 * @throws OperatorRefusal with the line of the first change that can't be
 */
export async function recordFirstChanges(
  tx: Tx,
  countyId: number,
  changes: readonly NewTownshipChange[],
  today: Day,
): Promise<void> {
  const villages = changes.length > 0 ? await knownVillages(tx, countyId) : [];
  for (const change of [...changes].sort((a, b) => a.from.localeCompare(b.from) || a.line - b.line)) {
    const townships = await knownTownships(tx, countyId);
    const before = await changesOf(tx, countyId);
    const ground = { townships, villages, changes: before, today };
    const places = placesOn(before, change.from, villages);
    const townshipIds = change.before.map((name) => townshipNamed(townships, name, change.line).id);
    const own = villages.filter(({ id, townshipId }) => placeOf(places, townshipId, id) === townshipIds[0]);
    const into = change.into.map((part) => partOf(part, { change, townships, own }));
    const { kind, from, source } = change;
    try {
      const checked = checkChange({ kind, from, source, townshipIds, into }, ground);
      await insertChange(tx, countyId, { id: null, name: '建县时录入' }, checked, new Date());
    } catch (error) {
      if (error instanceof Refusal) throw refusalAt(change.line, error.code, error.text.zh, error.text.en);
      throw error;
    }
  }
}

const refusalAt = (line: number, code: string, zh: string, en: string) =>
  new OperatorRefusal(
    code.toLowerCase().replaceAll('_', '-'),
    `镇街变动第 ${line} 行：${zh}什么也没有建立`,
    `changes of townships, line ${line}: ${en} Nothing was created`,
  );

const named = ({ name, aliases }: Known[number], wanted: string) =>
  name === wanted || aliases.includes(wanted);

function townshipNamed(townships: Known, wanted: string, line: number): Known[number] {
  const found = townships.find((each) => named(each, wanted));
  if (found) return found;
  throw refusalAt(
    line,
    'no-such-township',
    `没有“${wanted}”：写乡镇文件里的名称，即变动以前的名称。`,
    `there is no “${wanted}”: write a name of the file of divisions, as it was before the change.`,
  );
}

/** A successor: one that is there by its name, or a new one; a renaming gives a name, whoever has it. */
function partOf(
  { name, villages }: NewTownshipChange['into'][number],
  { change, townships, own }: { change: NewTownshipChange; townships: Known; own: Villages },
): Part {
  const villageIds = villages.map((wanted) => {
    const found = own.filter((village) => village.name === wanted);
    if (found.length === 1 && found[0]) return found[0].id;
    throw refusalAt(
      change.line,
      found.length > 1 ? 'village-ambiguous' : 'no-such-village',
      `${change.before.join('、')}有 ${found.length} 个“${wanted}”：写一个的全称。`,
      `${change.before.join(', ')} has ${found.length} villages “${wanted}”: write the full name of one.`,
    );
  });
  const there = change.kind === 'renamed' ? undefined : townships.find((each) => named(each, name));
  return there ? { townshipId: there.id, villageIds } : { name, villageIds };
}
