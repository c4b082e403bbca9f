import type { Text } from '../../platform/text.ts';
import type { LiveRow, ReportFigures } from './figures.ts';
import { type Likewise, likewise, sameRow } from './likewise.ts';
import { writtenRate } from './rules.ts';

/** What differs: a figure of a township (township null: of the whole county), or what all of them rest on. */
export type DifferenceKind =
  | 'target'
  | 'enrolled'
  | 'rate'
  | 'place'
  | 'verdict'
  | 'goal'
  | 'rules'
  | 'previous'
  | 'counts-as'
  | 'basis';
export type Difference = {
  kind: DifferenceKind;
  township: string | null;
  frozen: string;
  now: string;
  /** Of a difference in who is enrolled: what it comes from; absent where that is not known. */
  because?: Because | null;
};
/**
 * Why fewer or more are enrolled than a report froze. later: came to count on its day or after it, less those of its day
 * that it counted. corrected: who was dated before its day, by as many more or fewer: withdrawn, sent back, moved to
 * another township, corrected, or dated before it afterwards. Together they are the whole difference.
 */
export type Because = { later: number; corrected: number };

/** The kinds in words. */
export const kindWords: Record<DifferenceKind, Text> = {
  target: { zh: '目标任务', en: 'target' },
  enrolled: { zh: '已参保', en: 'enrolled' },
  rate: { zh: '参保率', en: 'coverage' },
  place: { zh: '名次', en: 'place' },
  verdict: { zh: '通报结论', en: 'verdict' },
  goal: { zh: '目标参保率', en: 'goal' },
  rules: { zh: '通报规则', en: 'rules' },
  previous: { zh: '上期通报', en: 'previous report' },
  'counts-as': { zh: '参保口径', en: 'what counts as enrolled' },
  basis: { zh: '目标口径', en: 'basis of the targets' },
};

/** What differs between figures that were kept and the same drawn up now; none where they say the same. */
export function differences(frozen: ReportFigures, now: ReportFigures): Difference[] {
  const found: Difference[] = [];
  const sameCounting = frozen.countsAs.zh === now.countsAs.zh;
  const compareEnrolled = (township: string | null, a: LiveRow, b: Likewise | null) => {
    const because = sameCounting && b ? becauseOf(a, b) : null;
    if (a.enrolled === b?.enrolled && !because?.corrected) return;
    found.push({
      ...{ kind: 'enrolled', township, frozen: shown(a.enrolled), now: shown(b?.enrolled ?? null) },
      because,
    });
  };
  const compare = (kind: DifferenceKind, township: string | null, a: unknown, b: unknown) => {
    if (a !== b) found.push({ kind, township, frozen: shown(a), now: shown(b) });
  };
  compare('goal', null, rate(frozen.goal), rate(now.goal));
  compare('rules', null, frozen.rules.revision, now.rules.revision);
  compare('previous', null, frozen.previous?.number ?? null, now.previous?.number ?? null);
  compare('counts-as', null, frozen.countsAs.zh, now.countsAs.zh);
  compare('basis', null, frozen.basis, now.basis);
  compare('target', null, frozen.whole.target, now.whole.target);
  compareEnrolled(null, frozen.whole, now.whole);
  compare('rate', null, rate(frozen.whole.rate), rate(now.whole.rate));
  for (const row of frozen.townships) {
    const other = likewise(row, now.townships);
    const same = sameRow(row, now.townships);
    compare('target', row.name, row.target, other?.target ?? null);
    compareEnrolled(row.name, row, other);
    compare('rate', row.name, rate(row.rate), rate(other?.rate ?? null));
    compare('place', row.name, row.place, same?.place ?? null);
    compare('verdict', row.name, row.verdict, same?.verdict ?? null);
  }
  for (const row of now.townships)
    if (!sameRow(row, frozen.townships) && !likewise(row, frozen.townships))
      compare('enrolled', row.name, null, row.enrolled);
  return found;
}

/** What a difference comes from; null where the report kept no such figure, or now was not measured against it. */
function becauseOf(frozen: LiveRow, now: Likewise): Because | null {
  if (frozen.today === undefined || now.since == null) return null;
  const later = now.since - frozen.today;
  return { later, corrected: now.enrolled - frozen.enrolled - later };
}

const rate = (hundredths: number | null) => (hundredths === null ? null : writtenRate(hundredths));
const shown = (value: unknown) => (value === null ? '—' : String(value));
