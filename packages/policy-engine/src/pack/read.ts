import { z } from 'zod';
import { checkAmounts } from '../checks/amounts.ts';
import { checkCategories } from '../checks/categories.ts';
import { checkConditions } from '../checks/conditions.ts';
import { checkExamples } from '../checks/examples.ts';
import { checkIncentives, checkLedgerExamples } from '../checks/incentives.ts';
import { checkClauses, checkNotice, digestOf } from '../checks/notice.ts';
import { checkOnePhase } from '../checks/phase-search.ts';
import { checkAmountsGrounded, checkClausesShown } from '../checks/proof.ts';
import { checkCitations, checkDuplicateIds } from '../checks/references.ts';
import { checkGrounded, checkNames, checkPhases } from '../checks/rules.ts';
import { checkTargets } from '../checks/targets.ts';
import {
  type BasePack,
  type Layers,
  type Resolved,
  resolveLayers,
  standsOnAnother,
} from '../layers/index.ts';
import type { Text } from '../text.ts';
import { type Pack, packSchema } from './definition.ts';
import { type Fault, Faults, type Source, sortFaults } from './fault.ts';
import { clausesSchema } from './sections.ts';
import { shapeFaults } from './shape.ts';
import { readSource } from './source.ts';

export interface PackReading {
  /** Null where the text can't be given the shape of a pack. */
  pack: Pack | null;
  /** In the order of the text; a pack is fit to be activated when there are none. */
  faults: Fault[];
  /** What was not checked, for a reader. */
  notes: Text[];
  /** How a pack that stands on others was put together; null for one that stands alone. */
  layers: Layers | null;
}

export interface ReadOptions {
  /** The text of the notice, with which the quotes are compared; null or absent: they are not. */
  notice?: string | null;
  /** The packs on which this one may stand (`extends`), found by the digest of their text. */
  bases?: readonly BasePack[];
}

/**
 * Reads and checks a policy pack. Never throws, whatever the text is.
 * @param source the YAML text
 */
export function readPack(source: string, options: ReadOptions = {}): PackReading {
  const { source: written, faults } = readSource(source);
  if (written === null) return { pack: null, faults: sortFaults(faults), notes: [], layers: null };
  const overlaid = new Faults(written);
  overlaid.list.push(...faults);
  const resolved = resolveLayers(written, options.bases ?? [], overlaid);
  if (resolved === null && standsOnAnother(written.value)) {
    return { pack: null, faults: sortFaults(overlaid.list), notes: [], layers: null };
  }
  const read = resolved?.source ?? written;
  const found = new Faults(read);
  found.list.push(...overlaid.list);
  const pack = shape(read, found);
  checkCitations(read.value, found, resolved?.inherited);
  checkDuplicateIds(read.value, found);
  const notes: Text[] = [];
  const layers = resolved?.layers ?? null;
  if (pack === null) {
    if (resolved === null || layers === null) checkQuotesAlone(read.value, options.notice ?? null, found);
    return { pack, faults: sortFaults(found.list), notes, layers };
  }
  const sound = checkMeaning(pack, found, notes);
  checkQuotes(pack, options.notice ?? null, resolved, found, notes);
  return { pack: sound ? pack : null, faults: sortFaults(found.list), notes, layers };
}

/** Compares the quotes of what is no sound pack yet with the notice that it names, so that all faults are told at once. */
function checkQuotesAlone(value: unknown, notice: string | null, faults: Faults): void {
  const named = z
    .object({ clauses: clausesSchema, notice: z.object({ sha256: z.string() }) })
    .safeParse(value).data;
  if (notice !== null && named?.notice.sha256 === digestOf(notice))
    checkClauses(named.clauses, notice, faults);
}

/** Compares the quotes of each layer with its own notice, where that is at hand. */
function checkQuotes(
  pack: Pack,
  notice: string | null,
  resolved: Resolved | null,
  faults: Faults,
  notes: Text[],
): void {
  const lower = resolved?.notices ?? [];
  const ofLower = new Set(lower.flatMap(({ clauses }) => [...clauses]));
  const own = (ids: (id: string) => boolean) =>
    Object.fromEntries(Object.entries(pack.clauses).filter(([id]) => ids(id)));
  if (notice === null) {
    notes.push({
      zh: '没有通知原文，条款引文未核对',
      en: 'the quotes were not compared: the notice’s text is not here',
    });
  } else {
    const { targets, ...rest } = pack;
    const rows = targets !== undefined && resolved?.inherited(['targets', 'townships']) !== true;
    const mine = { ...rest, ...(rows ? { targets } : {}), clauses: own((id) => !ofLower.has(id)) };
    checkNotice(mine, notice, faults);
  }
  for (const { clauses, sha256, text } of lower) {
    if (text === null || sha256 === null) {
      notes.push({
        zh: '没有下层政策包的通知原文，下层条款的引文未核对',
        en: 'the quotes of the pack below were not compared: its notice’s text is not here',
      });
    } else {
      const { targets: _, ...rest } = pack;
      const below = { ...rest, notice: { ...pack.notice, sha256 }, clauses: own((id) => clauses.has(id)) };
      checkNotice(below, text, faults);
    }
  }
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
function checkMeaning(pack: Pack, faults: Faults, notes: Text[]): boolean {
  const before = faults.list.length;
  checkConditions(pack, faults);
  checkIncentives(pack, faults);
  const sound = faults.list.length === before;
  checkAmounts(pack, faults);
  checkNames(pack, faults);
  checkCategories(pack, faults);
  checkPhases(pack, faults);
  checkGrounded(pack, faults);
  checkAmountsGrounded(pack, faults);
  checkTargets(pack, faults);
  if (pack.differs !== undefined && pack.extends === undefined) {
    faults.add(
      ['differs'],
      'missing-key',
      '没有 extends，就没有下层：删去 differs，或写上 extends',
      'there is no pack below without extends: take differs out, or write extends',
      { part: 'key' },
    );
  }
  if (sound) {
    checkOnePhase(pack, faults);
    checkExamples(pack, faults);
    checkClausesShown(pack, faults);
    checkLedgerExamples(pack, faults);
  } else
    notes.push({ zh: '改好条件后再试算例子', en: 'the examples are run once the conditions are mended' });
  return sound;
}
