import { divisionName } from '@canbao/divisions';
import { type OutputCell, type OutputColumn, writeRoster } from '@canbao/rosters';
import type { Actor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Language, Text } from '../../platform/text.ts';
import { type OverviewCounty, overviewOf } from './overview.service.ts';

const columns: { title: Text; width: number }[] = [
  { title: { zh: '代码', en: 'Code' }, width: 10 },
  { title: { zh: '县（市、区）', en: 'County' }, width: 18 },
  { title: { zh: '市（州）', en: 'Prefecture' }, width: 14 },
  { title: { zh: '参保年度', en: 'Plan year' }, width: 10 },
  { title: { zh: '任务数', en: 'Target' }, width: 12 },
  { title: { zh: '已参保', en: 'Enrolled' }, width: 12 },
  { title: { zh: '参保口径', en: 'Counts as enrolled' }, width: 14 },
  { title: { zh: '参保率（%）', en: 'Coverage (%)' }, width: 12 },
  { title: { zh: '待定人数', en: 'Undetermined' }, width: 12 },
  { title: { zh: '政策包', en: 'Policy pack' }, width: 12 },
  { title: { zh: '未定事项', en: 'Open questions' }, width: 12 },
  { title: { zh: '几天没有新登记', en: 'Days without a registration' }, width: 16 },
  { title: { zh: '说明', en: 'Note' }, width: 24 },
];
const words = {
  active: { zh: '已启用', en: 'active' },
  late: { zh: '未启用', en: 'not active' },
  hidden: { zh: '隐去', en: 'hidden' },
  madeUp: { zh: '示例数据，系统生成', en: 'made up, generated' },
  registered: { zh: '登记即算', en: 'registered' },
  paid: { zh: '缴费才算', en: 'paid' },
  confirmed: { zh: '确认才算', en: 'confirmed' },
  sheet: { zh: '概览', en: 'Overview' },
} satisfies Record<string, Text>;

/**
 * The overview as an .xlsx file: the same counties and figures as the page, what is hidden there hidden here.
 *
 * @param prefecture four digits: its counties alone; null for all
 * @throws NotAllowed for anybody but viewers of a division
 */
export async function overviewFile(
  platform: Platform,
  actor: Actor,
  prefecture: string | null,
): Promise<{ fileName: string; bytes: ReadableStream<Uint8Array> }> {
  const reading = platform.read(actor);
  try {
    const overview = await overviewOf(await reading.tx, actor, null, platform.clock);
    const { language } = actor;
    const counties = overview.counties.filter(
      ({ county }) => prefecture === null || String(county.id).startsWith(prefecture),
    );
    const day = (overview.takenAt ?? overview.asOf).toISOString().slice(0, 10);
    const place = divisionName(prefecture ?? overview.division) ?? overview.division;
    return {
      fileName: `${place}${words.sheet[language]}-${day}.xlsx`,
      bytes: writeRoster(
        counties.map((county) => rowOf(county, language)),
        columns.map(({ title, width }): OutputColumn => ({ title: title[language], width })),
        { sheetName: words.sheet[language] },
      ),
    };
  } finally {
    await reading.end();
  }
}

function rowOf(one: OverviewCounty, language: Language): OutputCell[] {
  const code = String(one.county.id);
  const shown = { few: '<5', other: words.hidden[language] };
  const undetermined = Number(one.undetermined);
  return [
    code,
    one.county.name,
    divisionName(code.slice(0, 4)) ?? code.slice(0, 4),
    one.planYear,
    one.target,
    one.hidden ? shown[one.hidden] : one.enrolled,
    one.countsAs && words[one.countsAs][language],
    one.rate === null ? null : one.rate / 100,
    Number.isNaN(undetermined) ? one.undetermined : undetermined,
    words[one.packState === 'active' ? 'active' : 'late'][language],
    one.openQuestions,
    one.standingStillDays,
    one.madeUp ? words.madeUp[language] : null,
  ];
}
