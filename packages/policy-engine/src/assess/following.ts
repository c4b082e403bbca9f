import { type Fen, percentOf } from '@canbao/values';
import { basisPoints, fenOfYuan } from '../amounts/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { Pack } from '../pack/definition.ts';
import type { Wait } from '../pack/waits.ts';
import type { Person } from '../person/model.ts';
import { compileConsequences } from '../questions/consequence.ts';
import { type CompiledCover, coverIndex, settledDay } from '../questions/cover.ts';
import type { CompiledPhase } from '../questions/phase.ts';
import { readingsOf, waitsOf } from '../questions/wait.ts';
import { type Decision, type Following, type Verdict, without } from './assessment.ts';

/** What a pack adds to an assessment beyond money and the first day: nothing where its rules say nothing of it. */
export interface FollowingKeys {
  end: boolean;
  wait: boolean;
  repair: boolean;
}

/** Which of them this pack's assessments carry, the same for everybody. */
export function followingKeys(pack: Pack): FollowingKeys {
  const waits = waitsOf(pack);
  return {
    end: pack.phases.some(
      ({ coverFrom, coverTo }) =>
        coverTo !== undefined || (Array.isArray(coverFrom) && coverFrom.some(({ to }) => to !== undefined)),
    ),
    wait: waits.length > 0,
    repair: waits.some((wait) => readingsOf(wait).some(({ repair }) => repair?.price !== undefined)),
  };
}

/** What the back payment of a person's lapsed years comes to, by the price of a year. */
export function repairFen(wait: Wait, person: Person, premium: Fen): Fen {
  const price = readingsOf(wait).find(({ repair }) => repair?.price !== undefined)?.repair?.price;
  if (price === undefined) return 0;
  const fen =
    typeof price === 'number'
      ? (fenOfYuan(price) ?? 0)
      : price === 'premium'
        ? premium
        : percentOf(premium, basisPoints(price) ?? 0);
  const years = (name: string) => (person.declared[name] as number | null | undefined) ?? 0;
  return fen * Math.min(years('repairedYears'), years('lapsedYears'));
}

/** The same outcome, but for a start or an end of cover that is open: made once for each. */
class OpenDays {
  readonly #made = new WeakMap<Verdict, Verdict>();

  of(verdict: Verdict): Verdict {
    const known = this.#made.get(verdict);
    if (known !== undefined) return known;
    const { clauses, assumptions } = verdict;
    const open: Verdict = { ...without('undetermined', 'cover-day-missing'), clauses, assumptions };
    this.#made.set(verdict, open);
    return open;
  }
}

/** What follows for somebody accepted: until when they are covered, how long they wait, what was announced to them. */
export function compileFollowing(
  pack: Pack,
  setting: Setting,
): (person: Person, phase: CompiledPhase, decision: Decision) => Decision {
  const keys = followingKeys(pack);
  const notes = compileConsequences(pack, setting);
  const open = new OpenDays();
  const simple = !keys.end && !keys.wait && notes === null;
  const undecided = (decision: Decision): Decision => ({
    verdict: open.of(decision.verdict),
    benefitStart: null,
    warnings: [],
  });
  return (person, phase, decision) => {
    if (simple && phase.settled) return decision;
    const at = coverIndex(phase.cover, person);
    const cover = phase.cover[at];
    if (at < 0 || (cover !== undefined && settledDay(cover.from, person) === null))
      return undecided(decision);
    const end =
      cover === undefined || cover.to === null ? { day: setting.planYearEnd } : settledDay(cover.to, person);
    if (end === null) return undecided(decision);
    if (simple) return decision;
    const covered = decision.benefitStart !== null;
    const following: Following = {};
    if (keys.end) following.benefitEnd = covered ? end.day : null;
    if (keys.wait) following.wait = waited(cover, person, covered);
    if (keys.repair) {
      const premium = decision.verdict.premiumFen ?? 0;
      following.repairFen = cover?.wait ? repairFen(cover.wait.written, person, premium) : 0;
    }
    if (notes !== null) following.notes = notes(person);
    return { ...decision, following };
  };
}

/** How long this person waits; null where their start of cover counts no wait. */
function waited(cover: CompiledCover | undefined, person: Person, covered: boolean): number | null {
  if (!covered || cover === undefined || cover.wait === null) return null;
  return cover.wait.span(person).least;
}
