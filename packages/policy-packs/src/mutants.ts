import { assess, compile, type Pack, parsePerson, readPack } from '@canbao/policy-engine';
import { addDays, dayOf } from '@canbao/values';

/** Numbers below a bound that look drawn and are the same for the same seed (mulberry32). */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Draw = (below: number) => number;
type Mutation = (text: string, draw: Draw) => string;

const pick = <T>(among: readonly T[], draw: Draw): T | undefined => among[draw(among.length)];
const withLines = (change: (lines: string[], at: number, draw: Draw) => void): Mutation => {
  return (text, draw) => {
    const lines = text.split('\n');
    change(lines, draw(lines.length), draw);
    return lines.join('\n');
  };
};
/** Replaces one match of a pattern. */
const replacing = (pattern: RegExp, by: (found: string, draw: Draw) => string): Mutation => {
  return (text, draw) => {
    const found = pick([...text.matchAll(pattern)], draw);
    if (found === undefined) return text;
    return text.slice(0, found.index) + by(found[0], draw) + text.slice(found.index + found[0].length);
  };
};

const numbers = ['0', '1', '-1', '0.01', '0.001', '1e9', '99999999', '150', '365', '2100', '"5"', 'null'];
const words = [
  'true',
  'false',
  'null',
  '[]',
  '{}',
  'all',
  'any',
  'none',
  '100%',
  '0%',
  'local',
  '2021-02-29',
  '&a',
  '*a',
  '!t',
];

/** What a tired hand does to a pack. */
const mutations: readonly Mutation[] = [
  withLines((lines, at) => lines.splice(at, 1)),
  withLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  withLines((lines, at, draw) => lines.splice(draw(lines.length), 0, ...lines.splice(at, 1 + draw(3)))),
  withLines((lines, at) => {
    lines[at] = ` ${lines[at] ?? ''}`;
  }),
  withLines((lines, at, draw) => {
    lines[at] = (lines[at] ?? '').slice(0, draw(1 + (lines[at] ?? '').length));
  }),
  replacing(/(?<=[: [])\d+(\.\d+)?(?=[ ,}\n\]])/g, (found, draw) =>
    draw(2) === 0 ? String(Number(found) + draw(3) - 1) : (pick(numbers, draw) ?? found),
  ),
  replacing(/\d{4}-\d{2}-\d{2}/g, (day, draw) =>
    draw(4) === 0 ? '2021-13-40' : addDays(dayOf(day), draw(800) - 400),
  ),
  replacing(/[a-zA-Z][a-zA-Z-]*(?=:)/g, (key, draw) => (draw(2) === 0 ? `${key}x` : key.slice(1))),
  replacing(/(?<=: )[a-z][a-z0-9-]*(?=[ ,}\n])/g, (value, draw) =>
    draw(2) === 0 ? (pick(words, draw) ?? '') : `${value}s`,
  ),
  replacing(/[{}[\],:]/g, (mark, draw) => pick(['', ',', ':', '{', '}', mark + mark], draw) ?? mark),
  (text, draw) => {
    const at = draw(text.length);
    return text.slice(0, at) + String.fromCodePoint(draw(0xd7ff)) + text.slice(at + draw(3));
  },
];

/** A pack's text with one to three slips. */
export function mutant(text: string, draw: Draw): string {
  let changed = text;
  for (let slips = 1 + draw(3); slips > 0; slips--)
    changed = (pick(mutations, draw) ?? ((same) => same))(changed, draw);
  return changed;
}

/** What became of a changed pack: refused with its first fault's place, or accepted and 100 people assessed. */
export type Fate = { accepted: boolean; assessed: number; milliseconds: number };

/**
 * Reads a changed pack and, where it has no fault, assesses 100 people by it.
 * @throws Error where it is refused without a place, or an amount is negative, or the parts don't add up
 */
export function fateOf(text: string, draw: Draw): Fate {
  const begun = performance.now();
  const { pack, faults } = readPack(text);
  const fate = (assessed: number): Fate => {
    return { accepted: faults.length === 0, assessed, milliseconds: performance.now() - begun };
  };
  if (faults.some(({ line, column }) => !(line >= 1 && column >= 1)))
    throw new Error('a fault without a place');
  if (pack === null && faults.length === 0) throw new Error('refused without a fault');
  if (pack === null || faults.length > 0) return fate(0);
  const policy = compile(pack);
  let assessed = 0;
  for (let i = 0; i < 100; i++) {
    const reading = parsePerson(somebody(pack, draw), policy);
    if ('invalid' in reading) continue;
    const { decision, premiumFen, subsidyFen, waivedFen, selfPayFen, funding } = assess(
      policy,
      reading.person,
    );
    assessed++;
    if (decision !== 'accepted') continue;
    const parts = [premiumFen, subsidyFen, waivedFen, selfPayFen].map((fen) => fen ?? Number.NaN);
    const [premium = 0, ...paid] = parts;
    const whole = paid.reduce((sum, fen) => sum + fen, 0) === premium;
    const shared = funding.reduce((sum, one) => sum + one.fen, 0) === subsidyFen;
    const sound = [...parts, ...funding.map(({ fen }) => fen)].every((fen) => fen >= 0);
    if (!whole || !shared || !sound)
      throw new Error(`money does not add up: ${JSON.stringify(reading.person)}`);
  }
  return fate(assessed);
}

function somebody(pack: Pack, draw: Draw): Record<string, unknown> {
  const days = JSON.stringify(pack.phases).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const start = dayOf(`${pack.planYear}-01-01`);
  const paid = addDays(draw(2) === 0 ? start : dayOf(pick(days, draw) ?? start), draw(200) - 100);
  const category = pick(pack.subsidies?.categories ?? [], draw);
  return {
    id: 'somebody',
    birthDate: addDays(paid, -draw(draw(3) === 0 ? 120 : 33_000)),
    sex: pick(['male', 'female'], draw),
    hukou: pick(['local', 'local', 'other'], draw),
    residencePermit: draw(2) === 0,
    school: pick([null, 'primary', 'higher'], draw),
    employeeInsured: draw(12) === 0,
    certifications: category === undefined || draw(2) === 0 ? [] : [category.id],
    tier: pick(pack.tiers, draw)?.id,
    payDate: paid,
    insuredLastYear: draw(2) === 0,
    parentsBothInsured: draw(2) === 0,
    lateReason: pick([null, 'graduate', 'veteran'], draw),
  };
}
