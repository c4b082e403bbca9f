import type { OfficialDocument } from './official-document.ts';

/** A report of so many made-up townships, as an office would write it. */
export function exampleDocument(townships = 25): OfficialDocument {
  const rows = Array.from({ length: townships }, (_, at) => ({
    name: at % 5 === 4 ? `示例第${at + 1}街道办事处` : `示例第${at + 1}镇`,
    target: 20_000 + at * 1_357,
    rate: 9_912 - at * 137,
  }));
  const percent = (rate: number) => `${(rate / 100).toFixed(2)}%`;
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
  const heading = (text: string) => ({ kind: 'heading' as const, runs: [{ text }] });
  return {
    mark: '示例市示例区医疗保障局文件',
    number: '示医保发〔2020〕12号',
    standing: '',
    title: '关于2021年度城乡居民基本医疗保险参保缴费工作进展情况的通报',
    recipients: '各镇人民政府、街道办事处，区级有关部门：',
    blocks: [
      paragraph(
        '为扎实做好2021年度城乡居民基本医疗保险参保缴费工作，压实工作责任，现将截至2020年11月2日的进展情况通报如下。',
      ),
      heading('一、总体情况'),
      paragraph(
        '截至2020年11月2日，全区目标任务1068562人，已参保110500人，参保率10.34%，距目标还差936691人。近七天参保10500人，按期完成每天还需15612人。',
      ),
      heading('二、各镇（街道）进展情况'),
      {
        kind: 'table',
        title: '各镇（街道）参保进度排名表',
        columns: [
          { head: '名次', align: 'center', share: 7 },
          { head: '单位', align: 'left', share: 24 },
          { head: '目标任务（人）', align: 'right', share: 16 },
          { head: '已参保（人）', align: 'right', share: 15 },
          { head: '参保率', align: 'right', share: 12 },
        ],
        rows: rows.map(({ name, target, rate }, at) => ({
          cells: [
            String(at + 1),
            name,
            String(target),
            String(Math.floor((target * rate) / 10_000)),
            percent(rate),
          ],
        })),
        note: '说明：参保率保留两位小数，不四舍五入。',
      },
      {
        kind: 'bars',
        title: '各镇（街道）参保率',
        bars: rows.map(({ name, rate }) => ({ label: name, value: rate / 10_000, text: percent(rate) })),
        mark: { value: 0.98, text: '目标98.00%' },
      },
      heading('三、下一步工作要求'),
      {
        kind: 'subheading',
        runs: [
          {
            text: '（一）强化责任落实。各镇（街道）要承担征缴工作主体责任，对照目标任务逐村（社区）摸清未参保人员底数，落实专人包干，确保应保尽保。',
          },
        ],
      },
      {
        kind: 'subheading',
        runs: [
          {
            text: '（二）严明工作纪律。不得搭车收费，不得截留挪用代收资金，严禁虚报参保人数；代收的现金要按规定及时缴存。',
          },
        ],
      },
    ],
    issuer: '示例市示例区医疗保障局',
    date: '2020年11月2日',
    copies: '区委办公室，区政府办公室。',
  };
}
