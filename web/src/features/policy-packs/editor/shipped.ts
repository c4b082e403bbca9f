const files = '../../../../../packages/policy-packs';
const packs = import.meta.glob<string>('../../../../../packages/policy-packs/*.yaml', {
  query: '?raw',
  import: 'default',
});
const notices = import.meta.glob<string>('../../../../../packages/policy-packs/*.notice.txt', {
  query: '?raw',
  import: 'default',
});

/** The packs that come with the product, by the names of their files: whose and of which year they are. */
export const shipped = {
  'yanjiang-2021': { countyName: '资阳市雁江区', planYear: 2021 },
  'kaijiang-2020': { countyName: '达州市开江县', planYear: 2020 },
  'chuxiong-2021': { countyName: '楚雄州楚雄市', planYear: 2021 },
  'tengzhou-2021': { countyName: '枣庄市滕州市', planYear: 2021 },
  'lezhi-2024': { countyName: '资阳市乐至县', planYear: 2024 },
  'shanghai-2025': { countyName: '上海市', planYear: 2025 },
  'zhongshan-2026': { countyName: '中山市', planYear: 2026 },
} as const;

/** The texts of a shipped pack and its notice. Rejects where it is none of them, or can't be loaded. */
export async function loadShipped(name: string): Promise<{ packText: string; noticeText: string }> {
  const [pack, notice] = [packs[`${files}/${name}.yaml`], notices[`${files}/${name}.notice.txt`]];
  if (!pack || !notice) throw new Error(`No pack ${name} comes with the product.`);
  const [packText, noticeText] = await Promise.all([pack(), notice()]);
  return { packText, noticeText };
}
