import type { Text } from './fault.ts';

/** One column that a roster may have: its title on the template, and what else offices call it. */
export interface RosterColumn {
  field: string;
  title: Text;
  aliases: readonly string[];
  /** Header words that make it likely, to be confirmed by a person. */
  guesses?: readonly string[];
  required?: boolean;
}

const column = <Field extends string>(
  field: Field,
  zh: string,
  en: string,
  aliases: string,
  more: { guesses?: readonly string[]; required?: boolean } = {},
) => ({ field, title: { zh, en }, aliases: aliases.split(' ').filter(Boolean), ...more });

/** All columns in the order of the template. */
export const rosterColumns = [
  column('name', '姓名', 'Name', '参保人姓名 人员姓名 居民姓名 名字', { required: true }),
  column('document', '证件类型', 'Document', '证件类别 证件种类 有效证件类型'),
  column(
    'idNumber',
    '公民身份号码',
    'ID number',
    '身份证号 身份证号码 证件号码 证件号 居民身份证号码 公民身份证号码 身份号码 社会保障号码 社会保障号',
    { required: true, guesses: ['身份证', '证件号'] },
  ),
  column('sex', '性别', 'Sex', 'gender'),
  column('birthDate', '出生日期', 'Birth date', '出生年月日 生日 出生年月 dateofbirth'),
  column('hukou', '户籍', 'Hukou', '户籍类型 户口 户籍性质 户籍所在地 是否本地户籍 本地户籍'),
  column('township', '乡镇', 'Township', '乡镇街道 镇街 街道 所属乡镇 镇乡 乡镇名称'),
  column('village', '村（社区）', 'Village', '村 社区 村居 村名 行政村 村委会 村社区名称 所属村'),
  column('group', '组', 'Group', '村组 小组 村民小组 组别 社'),
  column('householdNumber', '户号', 'Household', '家庭编号 户编号 家庭户号 户口簿号 householdnumber'),
  column('relation', '与户主关系', 'Relation', '户主关系 与户主的关系 家庭关系 关系'),
  column('phone', '联系电话', 'Phone', '电话 手机 手机号 手机号码 电话号码 联系方式'),
  column('tier', '参保档次', 'Tier', '档次 缴费档次 缴费标准 选择档次'),
  column('school', '在校', 'School', '在校情况 学校类型 就读 在读学段 学段 是否在校'),
  column('schoolName', '学校名称', 'School name', '学校 就读学校 所在学校 学校全称 校名'),
  column('certifications', '资助身份', 'Certifications', '身份类别 资助类别 资助对象类别 特殊身份 困难类别', {
    guesses: ['人员类别', '人员身份', '对象类别'],
  }),
  column('insuredLastYear', '上年参保', 'Insured last year', '上年是否参保 是否续保 上年度参保'),
  column('residencePermit', '居住证', 'Residence permit', '是否持居住证 持居住证 有居住证'),
  column('accompanyingChild', '随迁子女', 'Accompanying child', '是否随迁子女'),
  column('migrantChild', '务工经商人员子女', "Migrant worker's child", '外来务工人员子女 务工人员子女'),
  column('employeeInsured', '职工医保', 'Employee insured', '已参加职工医保 是否参加职工医保 参加职工医保'),
  column('insuredElsewhere', '外地参保', 'Insured elsewhere', '已在外地参保 是否外地参保 异地参保'),
  column('parentsBothInsured', '父母均参保', 'Parents both insured', '父母是否均参保 父母参保'),
  column('lateReason', '补缴原因', 'Late reason', '逾期原因 特殊参保原因 中途参保原因'),
  column(
    'landRequisitionApprovedOn',
    '征地批准日期',
    'Land requisition approved on',
    '征地批准日 征地批复日期 失地批准日期',
  ),
  column('payDate', '缴费日期', 'Paid on', '缴费时间 缴费日 缴费年月日 paydate'),
  column('paidAmount', '实收金额', 'Amount paid', '金额 缴费金额 实缴金额 收费金额'),
  column('receiptNumber', '凭证号', 'Receipt number', '票号 票据号 收据号 凭证编号'),
] as const satisfies readonly RosterColumn[];

export type RosterField = (typeof rosterColumns)[number]['field'];

const byField = new Map<string, RosterColumn>(rosterColumns.map((each) => [each.field, each]));

/** The column of a field. */
export function rosterColumn(field: RosterField): RosterColumn {
  return byField.get(field)!;
}
