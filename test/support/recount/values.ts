import type { Goal, Line, Report } from './report.ts';

const percent = (rate: number | null) => (rate === null ? null : `${(rate / 100).toFixed(2)}%`);
const text = (count: number | null) => (count === null ? null : String(count));

/** 2020-11-02 as an official document writes it. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

function more(
  count: number | null | undefined,
  up: string,
  down: string,
  unit: string,
  digits: number,
): string | null {
  if (count === null || count === undefined) return null;
  if (count === 0) return '持平';
  const size = digits === 0 ? String(Math.abs(count)) : (Math.abs(count) / 100).toFixed(2);
  return `${count > 0 ? up : down}${size}${unit}`;
}

function ofLine(key: string, line: Line): [string, string | null][] {
  return [
    [`${key}.target`, text(line.target)],
    [`${key}.enrolled`, text(line.enrolled)],
    [`${key}.rate`, percent(line.rate)],
    [`${key}.gap`, text(line.gap)],
    [`${key}.lastSevenDays`, text(line.lastSevenDays)],
    [`${key}.change`, more(line.change?.enrolled, '增加', '减少', '人', 0)],
    [`${key}.rateChange`, more(line.change?.rate, '提高', '下降', '个百分点', 2)],
  ];
}

/** Nobody stands first or last alone who shares the place: up to five are named, of more three and their number. */
function sharing(placed: readonly Line[], one: Line | undefined): string | null {
  if (!one) return null;
  const called: string[] = [];
  for (const { name, place } of placed) if (place === one.place) called.push(name);
  if (called.length <= 5) return called.join('、');
  return `${called[0]}、${called[1]}、${called[2]}等${called.length}个`;
}

/** The references that say no figure and name nobody. */
export const wordsOnly = [
  'table.ranking',
  'chart.rate',
  'countsAs',
  'basis',
  'rules.ranking',
  'rules.thresholds',
];

/**
 * What each figure that a report's text may name must read as.
 *
 * @param report counted from the people, its townships in the order in which the report lists them
 * @param known what else it says: its day, the goal, the people needed a day, the report before
 */
export function valuesOf(
  report: Report,
  known: {
    asOf: string;
    goal: Goal;
    neededADay: number | null;
    previous: { number: number; asOf: string } | null;
  },
): Map<string, string | null> {
  const { whole, townships, inspection } = report;
  const named = (key: string, lines: readonly Line[]): [string, string | null][] => [
    [`${key}.count`, String(lines.length)],
    [`${key}.names`, lines.length === 0 ? null : lines.map(({ name }) => name).join('、')],
  ];
  const judged = (verdict: Line['verdict']) => townships.filter((line) => line.verdict === verdict);
  const placed = townships.filter(({ place }) => place !== null);
  const [first, last] = [placed[0], placed[placed.length - 1]];
  return new Map([
    ['asOf', dayInWords(known.asOf)],
    ...ofLine('county', whole),
    ['county.neededADay', text(known.neededADay)],
    ['goal.rate', `${known.goal.percent.toFixed(2)}%`],
    ['townships.count', String(townships.length)],
    ...named(
      'reached',
      townships.filter(({ gap }) => gap === 0),
    ),
    ...named('commended', judged('COMMENDED')),
    ...named('warned', judged('WARNED')),
    ...named('explain', judged('EXPLAIN')),
    ['first.name', sharing(placed, first)],
    ['first.rate', percent(first?.rate ?? null)],
    ['last.name', sharing(placed, last)],
    ['last.rate', percent(last?.rate ?? null)],
    ['inspection.sampled', text(inspection?.sampled ?? null)],
    ['inspection.checked', text(inspection?.checked ?? null)],
    ['inspection.errors', text(inspection?.errors ?? null)],
    ['inspection.rate', inspection?.rate ?? null],
    ['inspection.low', inspection?.low ?? null],
    ['inspection.high', inspection?.high ?? null],
    ['previous.number', text(known.previous?.number ?? null)],
    ['previous.asOf', known.previous && dayInWords(known.previous.asOf)],
    ...townships.flatMap((line): [string, string | null][] => [
      ...ofLine(line.name, line),
      [`${line.name}.place`, text(line.place)],
    ]),
  ] as [string, string | null][]);
}
