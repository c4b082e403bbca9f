import { type Fen, formatFen } from '@canbao/values';
import { type AmountScope, asksWithin, exactly, isExact, type Range } from '../amounts/index.ts';
import type { Extras } from '../assess/assessment.ts';
import { isRefunded } from '../assess/payout.ts';
import { evaluate } from '../conditions/index.ts';
import { NO, UNKNOWN, YES } from '../conditions/truth.ts';
import type { Category, Phase, Tier } from '../pack/definition.ts';
import {
  type PaidPart,
  type RoundChoice,
  roundsOf,
  type Settlement,
  scopeOfRest,
  settle,
} from '../questions/rounds.ts';
import { categoriesOf, needsCertificate, payRange, paysInPhase } from '../questions/subsidy.ts';
import type { Text } from '../text.ts';
import { scopeFor } from './price.ts';
import type { Trace } from './trace.ts';

/** Whether the person has a category: certified where that is needed, and of its condition. */
export function has(trace: Trace, category: Category): 0 | 1 | 2 {
  const certified = !needsCertificate(category) || trace.person.certifications.includes(category.id);
  return certified ? evaluate(category.when, trace.person, trace.setting) : NO;
}

/** What a category pays in a tier in this phase; nothing where the price itself is open. */
export function paysIn(category: Category, tier: Tier, phase: Phase, scope: AmountScope | null): Range {
  if (scope === null || !isExact(scope.premium) || !paysInPhase(category, phase)) return exactly(0);
  return payRange(category, tier, scope);
}

/** Says what is paid for the person and by whom; the parts, or what keeps it open. */
export function saySubsidy(
  trace: Trace,
  tier: Tier,
  phase: Phase,
  scope: AmountScope,
): { parts: readonly PaidPart[] } | { reason: RoundChoice['why']; extras?: Extras } {
  const { pack } = trace;
  const rules = pack.subsidies;
  if (phase.subsidies === 'none') {
    trace.say('subsidy', { zh: '这一时段不资助', en: 'No subsidy in this phase' }, phase.id, phase.cites);
    return { parts: [] };
  }
  const certified = categoriesOf(pack)
    .map((category, index) => ({ category, index, truth: has(trace, category) }))
    .filter(({ category, truth }) => truth !== NO || trace.person.certifications.includes(category.id))
    .filter(({ category, truth }) => truth !== NO || needsCertificate(category));
  const mine = certified.filter(({ truth }) => truth !== NO);
  const idle = certified.filter(
    ({ category, truth }) => truth === NO || paysIn(category, tier, phase, scope).most === 0,
  );
  const elsewhere = mine.some(
    ({ category, truth }) =>
      truth === YES &&
      paysIn(category, tier, phase, scope).most === 0 &&
      pack.tiers.some(
        (other) => other !== tier && paysIn(category, other, phase, scopeFor(trace, other, phase)).most > 0,
      ),
  );
  const settled = settle(roundsOf(pack), scope.premium.least, (round, left) => {
    const base = left === scope.premium.least ? scope : scopeOfRest(scope, round, left);
    return mine
      .filter(({ index }) => round.has(index))
      .map(({ category, index, truth }) => {
        const range = paysIn(category, tier, phase, base);
        return { index, pays: truth === UNKNOWN ? { least: 0, most: range.most } : range };
      })
      .filter(({ pays }) => pays.most > 0);
  });
  const main = settled.rounds.find(({ round }) => round.id === null);
  const shared = [
    rules?.assumes,
    (main?.choice.competing ?? 0) > 1 ? rules?.cites : undefined,
    ...settled.rounds.map(({ round }) => rules?.rounds?.find(({ id }) => id === round.id)?.cites),
    ...idle.map(({ category }) => category.cites),
    elsewhere ? rules?.otherTier?.cites : undefined,
  ];
  if (settled.open !== null) {
    const open = [...settled.open.open].sort((a, b) => a - b);
    const could = open.flatMap((index) => categoriesOf(pack)[index] ?? []);
    const paid = settled.parts.flatMap(({ index }) => categoriesOf(pack)[index] ?? []);
    const cites = [...paid, ...could].map(({ cites }) => cites);
    trace.say('subsidy', openWords(settled.open, could), null, ...shared, ...cites);
    if (settled.open.why !== 'choice-missing') return { reason: settled.open.why };
    return { reason: 'choice-missing', extras: { candidates: could.map(({ id }) => id) } };
  }
  const paid = settled.parts.flatMap(({ index, fen }) => {
    const category = categoriesOf(pack)[index];
    return category === undefined ? [] : [{ category, fen }];
  });
  trace.say(
    'subsidy',
    paidWords(paid, scope.premium.least - settled.fen),
    paid[0]?.category.id ?? null,
    ...shared,
    ...paid.map(({ category }) => category.cites),
    tied(settled) ? rules?.equal?.cites : undefined,
    ...paid.map(({ category }) => (isRefunded(category, scope) ? category.refund?.cites : undefined)),
  );
  return { parts: settled.parts };
}

function tied({ rounds }: Settlement): boolean {
  return rounds.some(({ choice }) => choice.tie);
}

function openWords({ why }: RoundChoice, could: readonly Category[]): Text {
  const names = could.map(({ name }) => name).join('、');
  const ids = could.map(({ id }) => id).join(', ');
  if (why === 'choice-missing') {
    return {
      zh: `未定：同时符合${names}，通知没有写享受哪一种`,
      en: `Open: ${ids} all apply, and the notice does not say which counts`,
    };
  }
  const whom = could.flatMap((category) => asksWithin(category.selfPay ?? category.pays ?? 0));
  const ask = [...new Set(whom.map((one) => one.zh))].join('、');
  return {
    zh: `未定：${names}的金额尚未确定${ask === '' ? '' : `，问${ask}`}`,
    en: `Open: the amount of ${ids} is not known`,
  };
}

function paidWords(paid: readonly { category: Category; fen: Fen }[], left: Fen): Text {
  if (paid.length === 0) return { zh: '没有适用的资助', en: 'No subsidy applies' };
  const zh = paid.map(({ category, fen }) => `${category.name}：资助 ${formatFen(fen)}`);
  const en = paid.map(({ category, fen }) => `${category.id}: ${formatFen(fen)} is paid`);
  return {
    zh: `${zh.join('；')}，个人缴 ${formatFen(left)}`,
    en: `${en.join('; ')}, the person pays ${formatFen(left)}`,
  };
}
