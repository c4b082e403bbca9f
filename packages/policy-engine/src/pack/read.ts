import { checkConditions } from '../checks/conditions.ts';
import { checkExamples } from '../checks/examples.ts';
import { checkIncentives, checkLedgerExamples } from '../checks/incentives.ts';
import { checkNotice } from '../checks/notice.ts';
import { checkOnePhase } from '../checks/phase-search.ts';
import { checkCitations, checkDuplicateIds } from '../checks/references.ts';
import { checkCategories, checkGrounded, checkNames, checkPhases } from '../checks/rules.ts';
import { checkTargets } from '../checks/targets.ts';
import type { Text } from '../text.ts';
import { type Pack, packSchema } from './definition.ts';
import { type Fault, Faults, type Source, sortFaults } from './fault.ts';
import { shapeFaults } from './shape.ts';
import { readSource } from './source.ts';

export interface PackReading {
  /** Null where the text can't be given the shape of a pack. */
  pack: Pack | null;
  /** In the order of the text; a pack is fit to be activated when there are none. */
  faults: Fault[];
  /** What was not checked, for a reader. */
  notes: Text[];
}

/**
 * Reads and checks a policy pack. Never throws, whatever the text is.
 * @param source the YAML text
 * @param options `notice`: the text of the notice, with which the quotes are compared; null or absent: they are not
 */
export function readPack(source: string, options: { notice?: string | null } = {}): PackReading {
  const { source: read, faults } = readSource(source);
  if (read === null) return { pack: null, faults: sortFaults(faults), notes: [] };
  const found = new Faults(read);
  found.list.push(...faults);
  const pack = shape(read, found);
  checkCitations(read.value, found);
  checkDuplicateIds(read.value, found);
  const notes: Text[] = [];
  if (pack === null) return { pack, faults: sortFaults(found.list), notes };
  const sound = checkMeaning(pack, options.notice ?? null, found, notes);
  return { pack: sound ? pack : null, faults: sortFaults(found.list), notes };
}

function shape(source: Source, faults: Faults): Pack | null {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('pack' in value)) {
    faults.add(
      [],
      'not-a-pack',
      '这不是政策包：第一行写 pack: 1',
      'this is no policy pack: begin with pack: 1',
    );
    return null;
  }
  const result = packSchema.safeParse(value);
  if (result.success) return result.data;
  shapeFaults(result.error.issues, value, faults);
  return null;
}

/**
 * What can be asked once the pack has its shape. The rules are run only if the conditions mean something.
 * @returns whether they do
 */
function checkMeaning(pack: Pack, notice: string | null, faults: Faults, notes: Text[]): boolean {
  const before = faults.list.length;
  checkConditions(pack, faults);
  checkIncentives(pack, faults);
  const sound = faults.list.length === before;
  checkNames(pack, faults);
  checkCategories(pack, faults);
  checkPhases(pack, faults);
  checkGrounded(pack, faults);
  checkTargets(pack, faults);
  if (notice === null) {
    notes.push({
      zh: '没有通知原文，条款引文未核对',
      en: 'the quotes were not compared: the notice’s text is not here',
    });
  } else checkNotice(pack, notice, faults);
  if (sound) {
    checkOnePhase(pack, faults);
    checkExamples(pack, faults);
    checkLedgerExamples(pack, faults);
  } else
    notes.push({ zh: '改好条件后再试算例子', en: 'the examples are run once the conditions are mended' });
  return sound;
}
