import { ASK, type DraftSource, ofKind } from './confirmed.ts';
import type { Subsidies } from './subsidies.ts';

type Question = { says: { zh: string; en: string }; ask: string };

/** What the draft leaves open, in words, with whom to ask. */
export function openOf(source: DraftSource, { agencies, subsidies }: Subsidies): Record<string, Question> {
  const open: Record<string, Question> = {};
  const ask = (id: string, zh: string, en: string) => {
    open[id] = { says: { zh, en }, ask: ASK };
  };
  const has = (kind: Parameters<typeof ofKind>[1]) => ofKind(source, kind).length > 0;
  if (!has('premium')) ask('price', '个人缴费标准没有确认', 'No price was confirmed');
  if (!has('window')) ask('window', '集中缴费期没有确认', 'No payment window was confirmed');
  if (!has('scope')) ask('scope', '参保范围没有确认', 'Who may join was not confirmed');
  if (has('window')) {
    ask(
      'cover',
      '集中缴费期内缴费的，从哪一天起享受待遇',
      'From which day those who pay in the window are covered',
    );
    ask('late', '集中缴费期以后缴费的如何办理', 'What holds for those who pay after the window');
  }
  if (has('newborn-days'))
    ask('newborn', '新生儿的时限和待遇起始日要写成时段', 'The limit for newborns is to be written as phases');
  if (has('age'))
    ask(
      'ages',
      '通知写有年龄的，要写进条件，并写明按哪一天算',
      'Ages are to be written as conditions, with the day on which age is taken',
    );
  if (subsidies && 'to-be-named' in agencies)
    ask('certified-by', '资助对象由哪个部门认定', 'Which authority certifies those who are subsidised');
  const totals = ofKind(source, 'target-total');
  const rows = new Map<string, number[]>();
  for (const { value } of ofKind(source, 'target')) {
    const name = value.name ?? '';
    rows.set(name, [...(rows.get(name) ?? []), value.number ?? 0]);
  }
  const twice = [...rows].filter(([, people]) => people.length > 1);
  const twiceZh = twice.map(([name, people]) => `${name}（${people.join('、')}）`).join('，');
  const twiceEn = twice.map(([name, people]) => `${name} (${people.join(', ')})`).join('; ');
  if (twice.length > 0)
    ask(
      'target-twice',
      `任务表里同一名称确认了不止一行，草稿只取了第一行：${twiceZh}`,
      `Several rows of one name were confirmed, and the draft took the first: ${twiceEn}`,
    );
  const sum = [...rows.values()].reduce((all, [people = 0]) => all + people, 0);
  const [total] = totals;
  if (total && sum > 0 && total.value.number !== sum)
    ask(
      'target-total',
      `各乡镇任务之和是 ${sum}，通知印的合计是 ${total.value.number}`,
      `The townships make ${sum}, and the notice prints ${total.value.number}`,
    );
  return open;
}
