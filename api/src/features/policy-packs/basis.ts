import { funderName, type Pack } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';

/** A quotation of the notice that something rests on. */
export type ClauseQuote = { id: string; quote: string; at: string | null };
/** What the notice leaves open and the county decided. */
export type AssumptionText = { id: string; says: Text; because: Text };
/** What a rule, an amount or an assessment rests on. */
export type BasisOf = { clauses: ClauseQuote[]; assumptions: AssumptionText[] };
/** A tier, category, agency or funder by its id, with the pack's own name for it. */
export type Named = { id: string; name: string };

const both = (written: string | Text): Text =>
  typeof written === 'string' ? { zh: written, en: written } : written;

/** The clauses of a pack by these ids; an id of none is left out. */
export function clausesOf(pack: Pack, ids: readonly string[]): ClauseQuote[] {
  return ids.flatMap((id) => {
    const written = pack.clauses[id];
    if (written === undefined) return [];
    return typeof written === 'string'
      ? [{ id, quote: written, at: null }]
      : [{ id, quote: written.quote, at: written.at ?? null }];
  });
}

/** The assumptions of a pack by these ids; an id of none is left out. */
export function assumptionsOf(pack: Pack, ids: readonly string[]): AssumptionText[] {
  return ids.flatMap((id) => {
    const written = pack.assumptions?.[id];
    return written ? [{ id, says: both(written.says), because: both(written.because) }] : [];
  });
}

/** What these ids, clauses and assumptions together, stand for in a pack; each once, in their order. */
export function basisOf(pack: Pack, ids: readonly string[]): BasisOf {
  const each = [...new Set(ids)];
  return { clauses: clausesOf(pack, each), assumptions: assumptionsOf(pack, each) };
}

/** A tier by its id; the id stands for a name where the pack does not know it. */
export const tierOf = (pack: Pack, id: string): Named => ({
  id,
  name: pack.tiers.find((tier) => tier.id === id)?.name ?? id,
});

/** A category by its id. */
export const categoryOf = (pack: Pack, id: string): Named => ({
  id,
  name: pack.subsidies?.categories.find((category) => category.id === id)?.name ?? id,
});

/** A funder by its id. */
export const funderOf = (pack: Pack, id: string): Named => ({ id, name: funderName(pack, id) });

/** A certifying agency by its id. */
export function agencyOf(pack: Pack, id: string): Named {
  const written = pack.agencies?.[id];
  return { id, name: (typeof written === 'string' ? written : written?.name) ?? id };
}
