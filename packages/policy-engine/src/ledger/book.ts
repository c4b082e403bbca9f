import { type Fen, percentOf } from '@canbao/values';
import { basisPoints, fenOfYuan, type Range } from '../amounts/index.ts';
import { settingOf } from '../assess/setting.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { IncentiveEntry, Incentives } from '../pack/incentives.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, groundsFor } from '../questions/cites.ts';
import { plainPerson } from '../search/persons.ts';
import { yearFactMap } from './facts.ts';
import type { YearFacts } from './history.ts';

/** What was entered in one year, and what stands at its end. Amounts are ranges, equal at both ends where known. */
export interface LedgerYear {
  year: number;
  insured: boolean;
  entries: { entry: string; fen: Range }[];
  /** The entries whose balance was set back to nothing, with the rule that did it. */
  resets: { reset: string; cleared: string[] }[];
  balances: Readonly<Record<string, Range>>;
  /** All balances together, within the caps. */
  bonus: Range;
  /** The limit of the year; null without cover. */
  limit: Range | null;
  /** Clauses and assumptions on which the year's entries and its caps rest. */
  grounds: string[];
}

interface Rule {
  id: string;
  holds: (person: Person) => Truth;
  grounds: Grounds;
}

/** A pack's incentives made ready: conditions bound once. */
export interface Book {
  write: (years: readonly YearFacts[], opening: Readonly<Record<string, Fen>>) => LedgerYear[];
}

/** An amount of a ledger: yuan, a share of the limit, or open. */
export function stepRange(step: IncentiveEntry['adds'], base: Fen): Range {
  if (step === undefined) return { least: 0, most: 0 };
  if (typeof step === 'number') return same(fenOfYuan(step) ?? 0);
  if (typeof step === 'string') return same(percentOf(base, basisPoints(step) ?? 0));
  const { atLeast, atMost } = step.unknown;
  const most = atMost === undefined ? base : (fenOfYuan(atMost) ?? 0);
  return { least: Math.min(fenOfYuan(atLeast ?? 0) ?? 0, most), most };
}

const same = (fen: Fen): Range => ({ least: fen, most: fen });
const plus = (a: Range, b: Range): Range => ({ least: a.least + b.least, most: a.most + b.most });
const NOTHING: Range = { least: 0, most: 0 };

/** Binds the incentives of a pack; null where it has none. */
export function compileBook(pack: Pack): Book | null {
  const { incentives } = pack;
  if (incentives === undefined) return null;
  const setting: Setting = { ...settingOf(pack).setting, facts: yearFactMap };
  const somebody = plainPerson(setting);
  const base = fenOfYuan(incentives.limit.base) ?? 0;
  const bind = (rule: Pick<IncentiveEntry, 'id' | 'when' | 'cites'>): Rule => ({
    id: rule.id,
    holds: bindCondition(rule.when, setting).holds,
    grounds: bindGrounds(rule.cites, setting),
  });
  const resets = (incentives.resets ?? []).map((rule) => ({ ...bind(rule), clears: rule.clears }));
  const entries = incentives.entries.map((rule) => ({
    ...bind(rule),
    step: signed(rule, base),
    times: rule.times,
  }));
  const caps = boundCaps(incentives, base, setting);
  const limitGrounds = bindGrounds(incentives.limit.cites, setting);
  return {
    write: (years, opening) => {
      let balances: Record<string, Range> = Object.fromEntries(
        entries.map(({ id }) => [id, same(opening[id] ?? 0)]),
      );
      return years.map(({ year, facts }): LedgerYear => {
        const person: Person = { ...somebody, declared: facts };
        const used: Grounds[] = [limitGrounds];
        balances = { ...balances };
        const cleared = resets.flatMap(({ id, holds, clears, grounds }) => {
          const truth = holds(person);
          if (truth === NO) return [];
          used.push(grounds);
          for (const one of clears)
            balances[one] = truth === YES ? NOTHING : around(balances[one] ?? NOTHING);
          return [{ reset: id, cleared: clears }];
        });
        const written = entries.flatMap(({ id, holds, step, times, grounds }) => {
          const truth = holds(person);
          const many = times === undefined ? 1 : ((facts[times] as number | null | undefined) ?? 0);
          if (truth === NO || many === 0) return [];
          used.push(grounds);
          const whole = { least: step.least * many, most: step.most * many };
          const fen = truth === YES ? whole : around(whole);
          balances[id] = plus(balances[id] ?? NOTHING, fen);
          return [{ entry: id, fen }];
        });
        const { bonus, binding } = within(balances, caps);
        const insured = facts.insured === true;
        const limit = insured
          ? { least: Math.max(0, base + bonus.least), most: Math.max(0, base + bonus.most) }
          : null;
        return {
          year,
          insured,
          entries: written,
          resets: cleared,
          balances,
          bonus,
          limit,
          grounds: [...new Set(groundsFor([...used, ...binding], person))],
        };
      });
    },
  };
}

/** What an entry may come to where it is not known whether it is made. */
function around(range: Range): Range {
  return { least: Math.min(0, range.least), most: Math.max(0, range.most) };
}

function signed(entry: IncentiveEntry, base: Fen): Range {
  if (entry.takes === undefined) return stepRange(entry.adds, base);
  const { least, most } = stepRange(entry.takes, base);
  return { least: -most, most: -least };
}

interface Cap {
  of: readonly string[];
  fen: Fen;
  grounds: Grounds;
}

function boundCaps(incentives: Incentives, base: Fen, setting: Setting): Cap[] {
  return (incentives.caps ?? []).map(({ of, upTo, cites }) => ({
    of,
    fen: stepRange(upTo, base).most,
    grounds: bindGrounds(cites, setting),
  }));
}

/** All balances together: those under a cap at most as much, added or taken off; and the caps that cut something. */
function within(
  balances: Readonly<Record<string, Range>>,
  caps: readonly Cap[],
): { bonus: Range; binding: Grounds[] } {
  const capped = new Set(caps.flatMap(({ of }) => of));
  let bonus = Object.entries(balances)
    .filter(([id]) => !capped.has(id))
    .reduce((sum, [, range]) => plus(sum, range), NOTHING);
  const binding: Grounds[] = [];
  for (const { of, fen, grounds } of caps) {
    const sum = of.map((id) => balances[id] ?? NOTHING).reduce(plus, NOTHING);
    const cut = (amount: Fen) => Math.max(-fen, Math.min(fen, amount));
    if (cut(sum.most) !== sum.most || cut(sum.least) !== sum.least) binding.push(grounds);
    bonus = plus(bonus, { least: cut(sum.least), most: cut(sum.most) });
  }
  return { bonus, binding };
}
