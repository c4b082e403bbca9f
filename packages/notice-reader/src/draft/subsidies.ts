import type { Value } from '../proposal.ts';
import { type Clauses, free } from './clauses.ts';
import { ASK, type Confirmed, type DraftSource, ofKind, unknown } from './confirmed.ts';
import { type Prices, yuan } from './prices.ts';

export interface Subsidies {
  agencies: Record<string, object>;
  funders: Record<string, object | string>;
  subsidies: object | null;
}

/** Which office is asked for an identity, where the notice named it among those that certify. */
const CERTIFIES: Record<string, string> = {
  dibao: 'civil-affairs',
  destitute: 'civil-affairs',
  'five-guarantees': 'civil-affairs',
  'three-nos': 'civil-affairs',
  orphan: 'civil-affairs',
  'no-caregiver': 'civil-affairs',
  'child-in-hardship': 'civil-affairs',
  'low-income': 'civil-affairs',
  'registered-poor': 'poverty-alleviation',
  monitored: 'poverty-alleviation',
  'lifted-from-poverty': 'poverty-alleviation',
  'severe-disability': 'disabled-federation',
  disability: 'disabled-federation',
  entitled: 'veterans-affairs',
  'family-planning': 'health-commission',
};
/** Where the notice does not say who: somebody must be asked before anybody is certified. */
const NOBODY_NAMED = 'to-be-named';

/** Who is subsidised, by whom, and whom to ask who they are. */
export function subsidiesOf(source: DraftSource, clauses: Clauses, prices: Prices): Subsidies {
  const agencies: Record<string, object> = {};
  for (const one of ofKind(source, 'agency'))
    agencies[free(one.value.term ?? 'agency', agencies)] = { name: one.value.name, cites: clauses.cite(one) };
  const funders: Record<string, object | string> = {};
  const funderIds = new Map<string, string>();
  const funderOf = (name: string | undefined): string => {
    const known = funderIds.get(name ?? '');
    if (known) return known;
    const id = free(name ? 'funder' : 'funder-unknown', funders);
    funders[id] = name ?? { name: '未定', ...unknown };
    funderIds.set(name ?? '', id);
    return id;
  };
  for (const { value } of ofKind(source, 'funder')) {
    const id = free(value.term ?? 'funder', funders);
    funders[id] = value.name ?? '';
    funderIds.set(value.name ?? '', id);
  }
  const taken: Record<string, true> = {};
  const categories = ofKind(source, 'category').map((one) => {
    const { name, term, tier, funder } = one.value;
    const id = free(term ?? 'category', taken);
    taken[id] = true;
    const office = CERTIFIES[term ?? ''];
    const certifiedBy = office && office in agencies ? office : NOBODY_NAMED;
    if (certifiedBy === NOBODY_NAMED) agencies[NOBODY_NAMED] ??= { name: `未定，问${ASK}` };
    const tierId = tier && prices.tierIds.get(tier);
    const tiers = tierId ? { tiers: [tierId] } : {};
    return {
      id,
      name,
      ...tiers,
      ...paid(one.value),
      funder: funderOf(funder),
      certifiedBy,
      cites: clauses.cite(one),
    };
  });
  if (categories.length === 0) return { agencies, funders, subsidies: null };
  return { agencies, funders, subsidies: { ...choiceOf(source, clauses), categories } };
}

function paid({ pays, fen, percent }: Value): object {
  if (pays === 'all') return { pays: 'all' };
  if (pays === 'amount' && fen !== undefined) return { pays: yuan(fen) };
  if (pays === 'percent' && percent !== undefined) return { pays: `${percent}%` };
  if (pays === 'self-pay' && fen !== undefined) return { selfPay: yuan(fen) };
  return { pays: unknown };
}

/** Of several identities the one that pays most, where a confirmed clause says so; else it is open. */
function choiceOf(source: DraftSource, clauses: Clauses): object {
  const clause: Confirmed | undefined = ofKind(source, 'clause').find(
    ({ value }) => value.term === 'one-subsidy',
  );
  return clause ? { choose: 'most-for-the-person', cites: clauses.cite(clause) } : { choose: unknown };
}
