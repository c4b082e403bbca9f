import type { Text } from '../../platform/text.ts';

/** By what a township is placed: its rate, or the people that it still lacks. */
export type RankBy = 'rate' | 'gap';

/** How a county ranks, praises and blames. Rates are hundredths of a percent (9800 = 98 %), null where it draws no line. */
export type ReportRules = {
  rankBy: RankBy;
  /** Townships with a target below this are listed apart, without a place; 0 for none. */
  smallBelow: number;
  commendFrom: number | null;
  /** Only those up to this place are commended; null for all that reach the rate. */
  commendPlaces: number | null;
  warnBelow: number | null;
  /** Below this a township must explain itself in writing. */
  explainBelow: number | null;
  /** Who signs the report, and whom it addresses; filled in where a report is drawn up. */
  issuer: string;
  recipients: string;
};
/** The rules that hold, with their revision; 0 where the county has set none. */
export type RulesInForce = ReportRules & { revision: number };

/** A rate as a document writes it: two decimals, cut and never rounded up. */
export const writtenRate = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)}.${String(Math.abs(hundredths) % 100).padStart(2, '0')}%`;

/** How places are given, in words. */
export function rankingRule({ rankBy, smallBelow }: ReportRules): Text {
  const zh = [
    rankBy === 'rate'
      ? '按参保率从高到低排名（参保率保留两位小数，不四舍五入）'
      : '按距目标还差的人数从少到多排名',
    '数值相同的名次相同',
    ...(smallBelow > 0 ? [`目标任务不足${smallBelow}人的单列，不参加排名`] : []),
    '没有目标任务的不排名',
  ];
  const en = [
    rankBy === 'rate'
      ? 'Placed by coverage, highest first (two decimals, cut and not rounded)'
      : 'Placed by the people still missing, fewest first',
    'equal figures share a place',
    ...(smallBelow > 0 ? [`those with a target below ${smallBelow} stand apart without a place`] : []),
    'those without a target have no place',
  ];
  return { zh: zh.join('，'), en: en.join('; ') };
}

/** Who is commended, warned, and must explain, in words; empty where the county draws no line. */
export function thresholdRules(rules: ReportRules): Text[] {
  const lines: Text[] = [];
  if (rules.commendFrom !== null) {
    const rate = writtenRate(rules.commendFrom);
    const places = rules.commendPlaces;
    lines.push({
      zh: `参保率达到${rate}${places === null ? '' : `且排在前${places}名`}的，通报表扬`,
      en: `From ${rate}${places === null ? '' : ` and up to place ${places}`}: commended`,
    });
  }
  if (rules.warnBelow !== null) {
    const rate = writtenRate(rules.warnBelow);
    lines.push({ zh: `参保率低于${rate}的，通报批评`, en: `Below ${rate}: warned` });
  }
  if (rules.explainBelow !== null) {
    const rate = writtenRate(rules.explainBelow);
    lines.push({ zh: `参保率低于${rate}的，作出书面说明`, en: `Below ${rate}: must explain in writing` });
  }
  return lines;
}
