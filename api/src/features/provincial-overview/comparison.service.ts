import { type Assessment, assess, type PackMeaning, parsePerson } from '@canbao/policy-engine';
import type { Day, Fen } from '@canbao/values';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import { InvalidInput, NotFound } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import { type ActivePack, packById, reasonWords } from '../policy-packs/index.ts';
import { countyCode } from './county.service.ts';
import { categoriesOfKind, type Kind, kinds } from './kinds.ts';
import { divisionOf } from './overview.policy.ts';
import { readCounties } from './overview.rows.ts';
import { countyOf, type OverviewCounty } from './overview.service.ts';

/** Counties that may stand side by side. */
export const MOST_COMPARED = 6;

/** What a county's rules say of a kind of person, in the tier in which they pay least. */
export type Outcome = {
  kind: Kind;
  decision: 'accepted' | 'refused' | 'undetermined' | 'unnamed';
  tier: string | null;
  premiumFen: Fen | null;
  subsidyFen: Fen | null;
  selfPayFen: Fen | null;
  category: string | null;
  why: Text | null;
};
export type ComparedPolicy = {
  row: OverviewCounty;
  tiers: { name: string; premiumFen: Fen | null }[];
  windows: { name: Text | null; from: Day; to: Day }[];
  outcomes: Outcome[];
};

/**
 * Counties' active packs side by side, by what they mean: prices, windows, and what the same person pays.
 *
 * @param codes one to six counties of the division
 * @throws NotAllowed for anybody but viewers of a division; NotFound for what is none of its counties; InvalidInput
 */
export async function comparePolicies(
  tx: Tx,
  actor: Actor,
  codes: readonly string[],
  clock: Clock,
): Promise<ComparedPolicy[]> {
  divisionOf(actor);
  if (codes.length < 1 || codes.length > MOST_COMPARED)
    throw new InvalidInput(
      'TOO_MANY_COMPARED',
      {
        zh: `请选 1 到 ${MOST_COMPARED} 个县比较。`,
        en: `Choose 1 to ${MOST_COMPARED} counties to compare.`,
      },
      'codes',
    );
  const compared: ComparedPolicy[] = [];
  for (const code of new Set(codes.map(countyCode))) {
    const [found] = await readCounties(tx, null, code);
    if (!found) throw new NotFound({ zh: '县（市、区）', en: 'county' }, 'codes');
    const row = countyOf(found, clock.now());
    const active = row.packId === null ? null : await packById(tx, code, row.packId);
    compared.push({
      row,
      tiers: active?.meaning.tiers.map(({ name, premiumFen }) => ({ name, premiumFen })) ?? [],
      windows: active?.meaning.windows.map(({ name, from, to }) => ({ name, from, to })) ?? [],
      outcomes: active ? kinds.map((kind) => outcomeOf(active, kind)) : [],
    });
  }
  return compared;
}

const nothing = { tier: null, premiumFen: null, subsidyFen: null, selfPayFen: null, category: null };

/** What a pack says of a kind of person who pays on the first day of the window, in the tier in which they pay least. */
export function outcomeOf({ meaning, policy }: ActivePack, kind: Kind): Outcome {
  const certifications = categoriesOfKind(meaning, kind);
  const payDate = meaning.windows[0]?.from ?? `${meaning.planYear - 1}-11-01`;
  const unnamed = kind.named !== null && certifications.length === 0;
  if (unnamed)
    return {
      kind,
      decision: 'unnamed',
      ...nothing,
      why: { zh: '政策包没有这一类', en: 'the pack names no such category' },
    };
  const answers = meaning.tiers.flatMap(({ id: tier }) => {
    const birthDate = `${meaning.planYear - kind.age - 1}-06-15`;
    const reading = parsePerson(
      { id: kind.id, birthDate, sex: 'female', ...kind.facts, certifications, tier, payDate },
      policy,
    );
    return 'person' in reading ? [assess(policy, reading.person)] : [];
  });
  const best = answers.sort((a, b) => rankOf(a) - rankOf(b))[0];
  if (!best || best.decision === 'invalid')
    return { kind, decision: 'undetermined', ...nothing, why: reasonWords('invalid-line') };
  return {
    kind,
    decision: best.decision,
    tier: nameOf(meaning.tiers, best.tier),
    premiumFen: best.premiumFen,
    subsidyFen: best.subsidyFen,
    selfPayFen: best.selfPayFen,
    category: nameOf(meaning.categories, best.category),
    why: best.reason === null ? null : reasonWords(best.reason),
  };
}

/** Accepted before open before refused, and then whoever pays less. */
function rankOf({ decision, selfPayFen }: Assessment): number {
  const order = { accepted: 0, undetermined: 1, refused: 2, invalid: 3 }[decision];
  return order * 1e10 + (selfPayFen ?? 0);
}

const nameOf = (named: PackMeaning['tiers'] | PackMeaning['categories'], id: string | null): string | null =>
  id === null ? null : (named.find((one) => one.id === id)?.name ?? id);
