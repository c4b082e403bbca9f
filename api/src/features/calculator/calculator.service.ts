import { type Answers, readPack } from '@canbao/policy-engine';
import { type Day, todayIn } from '@canbao/values';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import {
  type ActivePack,
  type Assessed,
  assessAnswers,
  nextQuestion,
  preparePack,
  type Question,
  readSent,
  type Sent,
} from '../policy-packs/index.ts';
import { AskedTooOften } from './calculator.errors.ts';

/** A county and the years of its active packs, newest first. */
export type Place = { county: number; name: string; planYears: number[] };

/** What a resident is told: the question that comes next, or the outcome once nothing can change it. */
export type Calculation = {
  pack: ActivePack;
  payDate: Day;
  answers: Answers;
  question: Question | null;
  outcome: Assessed | null;
};

type PackRow = { id: string; revision: number; source: string; layers: string[]; demo_today: Date | null };

const noun = { zh: '在用的政策包', en: 'active policy pack' };
/** The packs asked about, prepared once; by id, which no other text will ever have. */
const prepared = new Map<string, ActivePack>();
const MOST_PACKS = 300;

/** Where a pack is active: to anybody, without signing in. Throws AskedTooOften. */
export async function publicPlaces(platform: Platform, caller: string): Promise<Place[]> {
  await takeTurn(platform, caller);
  const rows = await platform.belowTheWall(
    (tx) =>
      tx.$queryRaw<{ county_id: number; name: string; plan_year: number }[]>`SELECT * FROM public_places()`,
  );
  const places = new Map<number, Place>();
  for (const { county_id: county, name, plan_year } of rows) {
    const place = places.get(county) ?? { county, name, planYears: [] };
    places.set(county, place);
    place.planYears.push(plan_year);
  }
  return [...places.values()];
}

/**
 * What a resident with these answers pays, by the county's active pack. Nothing is kept, no person is looked up.
 *
 * @throws AskedTooOften, NotFound without an active pack, AnswerWrong
 */
export async function calculate(
  platform: Platform,
  caller: string,
  { county, planYear, sent }: { county: number; planYear: number; sent: readonly Sent[] },
): Promise<Calculation> {
  await takeTurn(platform, caller);
  const [row] = await platform.belowTheWall(
    (tx) => tx.$queryRaw<PackRow[]>`SELECT * FROM public_pack(${county}::int, ${planYear}::int)`,
  );
  const pack = row && packOf(row);
  if (!pack) throw new NotFound(noun, 'county');
  const given = readSent(pack.pack, sent);
  const today =
    (row.demo_today?.toISOString().slice(0, 10) as Day | undefined) ??
    todayIn('Asia/Shanghai', platform.clock.now());
  const payDate = (given.payDate as Day | null | undefined) ?? today;
  const answers = { ...given, payDate };
  const question = nextQuestion(pack.policy, answers);
  return {
    pack,
    payDate,
    answers,
    question,
    outcome: question === null ? assessAnswers(pack, answers) : null,
  };
}

async function takeTurn({ allow }: Platform, caller: string): Promise<void> {
  if (!(await allow('calculator', caller))) throw new AskedTooOften();
}

function packOf({ id, revision, source, layers }: PackRow): ActivePack | null {
  const known = prepared.get(id);
  if (known) return known;
  const { pack } = readPack(source, { bases: layers.map((text) => ({ text })) });
  if (pack === null) return null;
  const made = preparePack(id, revision, pack);
  prepared.set(id, made);
  const [oldest] = prepared.keys();
  if (prepared.size > MOST_PACKS && oldest !== undefined) prepared.delete(oldest);
  return made;
}
