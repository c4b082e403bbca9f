import { bindCondition, evaluate, type When } from '../conditions/index.ts';
import type { Setting, Span } from '../conditions/setting.ts';
import { reader } from '../conditions/setting.ts';
import { NO, type Truth, YES } from '../conditions/truth.ts';
import { type DayRule, dayIsOpen, waitsIn } from '../days/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { Citation } from '../pack/parts.ts';
import { LONGEST_WAIT, type Quantity, type Wait, type WaitParts } from '../pack/waits.ts';
import type { Person } from '../person/model.ts';
import { textOf } from '../text.ts';

/** The waits of a pack, none where it has none. */
export function waitsOf(pack: Pick<Pack, 'waits'>): readonly Wait[] {
  return pack.waits ?? [];
}

/** A wait as each reading that may apply has it; one where nothing is in doubt. */
export function readingsOf(wait: Wait): WaitParts[] {
  const { fixed, perLapsedYear, repair, floors } = wait;
  const plain: WaitParts = { fixed, perLapsedYear, repair, floors };
  const may = (wait.readings ?? []).filter(
    ({ id }) => wait.applies === undefined || wait.applies.reading === id,
  );
  if (may.length === 0) return [plain];
  return may.map((reading) => ({
    fixed: reading.fixed ?? fixed,
    perLapsedYear: reading.perLapsedYear ?? perLapsedYear,
    repair: reading.repair ?? repair,
    floors: reading.floors ?? floors,
  }));
}

/** What a quantity could be. */
function spanOf(written: Quantity | undefined): Span {
  if (written === undefined) return { least: 0, most: 0 };
  if (typeof written === 'number') return { least: written, most: written };
  return { least: written.unknown.atLeast ?? 0, most: written.unknown.atMost ?? LONGEST_WAIT };
}

/** How long one reading makes a person wait: fixed, and by lapsed years less what was repaired, no less than a floor. */
function spanFor(parts: WaitParts, lapsed: number, repaired: number, floor: Span): Span {
  const { perLapsedYear, repair } = parts;
  const [fixed, adds, takes] = [spanOf(parts.fixed), spanOf(perLapsedYear?.adds), spanOf(repair?.takes)];
  const counted = Math.max(0, lapsed - (perLapsedYear?.free ?? 0));
  const mended = Math.min(repaired, lapsed);
  const total = (fix: number, add: number, take: number, least: number) => {
    const variable = Math.min(add * counted, perLapsedYear?.atMost ?? LONGEST_WAIT);
    const off = Math.min(take * mended, repair?.atMost ?? LONGEST_WAIT);
    const rest = repair?.of === 'all' ? fix + variable - off : fix + Math.max(0, variable - off);
    return Math.min(LONGEST_WAIT, Math.max(0, rest, least));
  };
  return {
    least: total(fixed.least, adds.least, takes.most, floor.least),
    most: total(fixed.most, adds.most, takes.least, floor.most),
  };
}

type Asks = (when: When | undefined) => (person: Person) => Truth;

/** How long a person waits, over all readings that may apply. */
function spanReader(wait: Wait, setting: Setting, asks: Asks): (person: Person) => Span {
  const lapsedOf = reader('lapsedYears', setting);
  const repairedOf = reader('repairedYears', setting);
  const exempt = (wait.exempt ?? []).map(({ when }) => asks(when));
  const readings = readingsOf(wait).map((parts) => ({
    parts,
    floors: (parts.floors ?? []).map((floor) => ({ holds: asks(floor.when), least: spanOf(floor.least) })),
  }));
  return (person) => {
    const lapsed = (lapsedOf(person) as number | null) ?? 0;
    const repaired = (repairedOf(person) as number | null) ?? 0;
    const spans = readings.map(({ parts, floors }) => {
      const floor: Span = { least: 0, most: 0 };
      for (const { holds, least } of floors) {
        const truth = holds(person);
        if (truth === YES) floor.least = Math.max(floor.least, least.least);
        if (truth !== NO) floor.most = Math.max(floor.most, least.most);
      }
      return spanFor(parts, lapsed, repaired, floor);
    });
    const free = exempt.reduce<Truth>((most, holds) => Math.max(most, holds(person)) as Truth, NO);
    if (free === YES) return { least: 0, most: 0 };
    return {
      least: free === NO ? Math.min(...spans.map(({ least }) => least)) : 0,
      most: Math.max(...spans.map(({ most }) => most)),
    };
  };
}

/** How long each wait of the pack lasts for a person: conditions bound once. */
export function compileWaits(pack: Pack, setting: Setting): Map<string, (person: Person) => Span> {
  const asks: Asks = (when) => bindCondition(when, setting).holds;
  return new Map(waitsOf(pack).map((wait) => [wait.id, spanReader(wait, setting, asks)]));
}

/** The same, asked of one person without compiling. */
export function walkWaits(pack: Pack, setting: Setting): Map<string, (person: Person) => Span> {
  const asks: Asks = (when) => (person) => evaluate(when, person, setting);
  return new Map(waitsOf(pack).map((wait) => [wait.id, spanReader(wait, setting, asks)]));
}

/** What each wait is called. */
export function waitNames(pack: Pack) {
  return new Map(waitsOf(pack).map(({ id, name }) => [id, textOf(name ?? id)]));
}

/** Whether a wait could come to more than one length for somebody. */
function waitIsOpen(wait: Wait): boolean {
  const readings = readingsOf(wait);
  const open = (quantity: Quantity | undefined) => typeof quantity === 'object';
  return (
    readings.length > 1 ||
    JSON.stringify([wait.exempt ?? [], wait.floors ?? []]).includes('"unknown"') ||
    readings.some(
      ({ fixed, perLapsedYear, repair, floors }) =>
        open(fixed) ||
        open(perLapsedYear?.adds) ||
        open(repair?.takes) ||
        JSON.stringify(floors ?? []).includes('"unknown"'),
    )
  );
}

/** Whether a day could be more than one for somebody: it is open itself, or counts a wait that is. */
export function mayDiffer(written: DayRule, pack: Pack): boolean {
  const open = new Set(
    waitsOf(pack)
      .filter(waitIsOpen)
      .map(({ id }) => id),
  );
  return dayIsOpen(written) || waitsIn(written).some(({ wait }) => open.has(wait));
}

function guarded(cites: readonly Citation[] | undefined, when: When | null): Citation[] {
  return (cites ?? []).map(({ id, when: own }) => {
    const both = [own, when].filter((one) => one !== null);
    return { id, when: both.length === 0 ? null : both.length === 1 ? (both[0] ?? null) : { all: both } };
  });
}

const LAPSED: When = { lapsedYears: { over: 0 } };
const REPAIRED: When = { lapsedYears: { over: 0 }, repairedYears: { over: 0 } };

/** What a person's wait rests on: the exemption, or the parts of the wait that count for this person. */
export function waitCitations(wait: Wait): Citation[] {
  const exempt = (wait.exempt ?? []).map(({ when }) => when);
  const waits: When | null = exempt.length === 0 ? null : { not: { any: exempt } };
  const and = (when: When): When => (waits === null ? when : { all: [waits, when] });
  const applied = wait.readings?.filter(
    ({ id }) => wait.applies === undefined || wait.applies.reading === id,
  );
  return [
    ...guarded(wait.cites, waits),
    ...(wait.exempt ?? []).flatMap(({ when, cites }) => guarded(cites, when)),
    ...guarded(wait.perLapsedYear?.cites, and(LAPSED)),
    ...guarded(wait.repair?.cites, and(REPAIRED)),
    ...(wait.floors ?? []).flatMap(({ when, cites }) =>
      guarded(cites, when === undefined ? waits : and(when)),
    ),
    ...(applied ?? []).flatMap(({ cites }) => guarded(cites, and(LAPSED))),
    ...guarded(wait.applies?.cites, and(LAPSED)),
  ];
}
