/** What offices write for the values of the contract, without blanks and in half width. */
const table = (lines: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lines).flatMap(([value, words]) => [
      [value, value] as const,
      ...words.split(' ').map((word) => [word, value] as const),
    ]),
  );

export const documentWords = table({
  'resident-id': '居民身份证 身份证 公民身份证 二代身份证 居民户口簿 户口簿 户口本',
  'hk-macao-permit':
    '港澳居民来往内地通行证 港澳居民居住证 港澳通行证 港澳台居民居住证(港澳) 回乡证 香港居民居住证 澳门居民居住证',
  'taiwan-permit': '台湾居民来往大陆通行证 台湾居民居住证 台胞证',
  'foreign-permanent-residence': '外国人永久居留身份证 外国人永久居留证 外国人居留证 永久居留证',
  'village-certificate': '村(社区)证明 村社区证明 村委会证明 居委会证明 村(居)委会证明 社区证明 村证明',
});
export const sexWords = table({ male: '男 男性 m 1', female: '女 女性 f 2' });
export const hukouWords = table({
  local: '本地 本县 本区 本市 本地户籍 本县户籍 本市户籍 本区户籍 是 1',
  other: '外地 外县 外市 外省 非本地 非本县 外地户籍 非本地户籍 否 0',
});
export const schoolWords = table({
  none: '否 无 不在校 未在校 非在校 0 -',
  kindergarten: '幼儿园 学前 学前教育 幼儿',
  primary: '小学',
  secondary: '中学 初中 高中 普通高中 完全中学',
  vocational: '中职 职高 中专 技校 技工学校 职业高中 中等职业学校 中等职业',
  higher: '大学 大专 高校 高职 本科 研究生 专科 高等学校 大学生',
});
export const lateReasonWords = table({
  none: '无 否 -',
  'employment-ended': '解除劳动关系 终止劳动关系 离职 停保职工 职工医保停保',
  'unemployment-benefit-ended': '停领失业金 失业金期满 失业保险期满 停止领取失业金',
  veteran: '退役军人 退伍军人 退役 退伍 复员军人',
  'released-from-prison': '刑满释放 刑满释放人员',
  'left-school': '离校 退学 肄业',
  graduate: '毕业生 毕业 应届毕业生 大学毕业生',
});
export const booleanWords = table({
  true: '是 有 对 y yes t 1 √ ✓ ☑',
  false: '否 无 没有 不是 n no f 0 × ✗ x □',
});
export const noCategory = new Set(['无', '否', '普通', '普通居民', '一般居民', '-', '0']);

/** A word as the tables spell it: half width, lower case, without blanks. */
export function wordKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
