import type { Day } from '@canbao/values';
import type { Text } from '../../platform/text.ts';
import type { TargetBasis } from '../policy-packs/index.ts';
import { type Likewise, likewise } from './likewise.ts';
import type { LiveRow, RowPart } from './live-row.ts';
import { type Placed, rank, type Verdict } from './ranking.ts';
import type { RulesInForce } from './rules.ts';

export type { LiveRow, RowPart };

/** What an inspection found: people drawn, checked and wrong; the error rate with its 95 % interval in hundredths of a percent. */
export type InspectedFigures = {
  number: number;
  sampled: number;
  checked: number;
  errors: number;
  rate: number;
  low: number;
  high: number;
};
/** The figures of a campaign as they are at a moment. */
export type LiveFigures = {
  asOf: Day;
  planYear: number;
  countyName: string;
  /** What the notice asks for, in hundredths of a percent; null where it gives no figure. */
  goal: number | null;
  goalExceed: boolean;
  basis: TargetBasis | null;
  /** The day from which these targets count. */
  countsFrom: Day | null;
  countsAs: Text;
  noRateBecause: Text | null;
  neededADay: number | null;
  /** The newest inspection that was closed by this day; null where there was none since the report before. */
  inspection: InspectedFigures | null;
  whole: LiveRow;
  townships: LiveRow[];
};

/** People and hundredths of a percentage point more than in the report before; rate null where either has none. */
export type Change = { enrolled: number; rate: number | null };
export type ReportRow = Placed<LiveRow> & { change: Change | null };
/** The published report before this one. */
export type Previous = { id: string; number: number; asOf: Day };
/** What a report keeps: figures, places and verdicts, with the rules by which they were given. */
export type ReportFigures = Omit<LiveFigures, 'whole' | 'townships'> & {
  whole: LiveRow & { change: Change | null };
  townships: ReportRow[];
  rules: RulesInForce;
  previous: Previous | null;
};
export type PreviousReport = Previous & { figures: ReportFigures };

/** Places and judges the figures, and measures each against the report before. */
export function draw(live: LiveFigures, rules: RulesInForce, previous: PreviousReport | null): ReportFigures {
  const before = previous?.figures.townships ?? [];
  return {
    ...live,
    whole: { ...live.whole, change: changeOf(live.whole, previous?.figures.whole) },
    townships: rank(live.townships, rules).map((row) => ({
      ...row,
      change: changeOf(row, likewise(row, before)),
    })),
    rules,
    previous: previous && { id: previous.id, number: previous.number, asOf: previous.asOf },
  };
}

function changeOf(now: LiveRow, before: Likewise | null | undefined): Change | null {
  if (!before) return null;
  return {
    enrolled: now.enrolled - before.enrolled,
    rate: now.rate === null || before.rate === null ? null : now.rate - before.rate,
  };
}

/** The townships of which a report says this, in the order of their places. */
export const judged = ({ townships }: ReportFigures, verdict: Verdict): ReportRow[] =>
  townships.filter((row) => row.verdict === verdict);

/** Those that have reached the goal (no one is missing), where there is one to reach. */
export const reached = ({ townships }: ReportFigures): ReportRow[] =>
  townships.filter(({ gap }) => gap === 0);
