import type { FactDefinition } from './definition.ts';

const t = (zh: string, en: string) => ({ zh, en });

/** The facts that every county shares; a pack may declare more of its own. */
export const coreFacts: readonly FactDefinition[] = [
  {
    name: 'birthDate',
    type: 'day',
    required: true,
    phrase: t('出生', 'born'),
    dayName: t('出生之日', 'the day of birth'),
    ask: t('出生日期', 'Date of birth'),
  },
  {
    name: 'sex',
    type: 'choice',
    values: { male: t('男', 'male'), female: t('女', 'female') },
    neededByRules: true,
    ask: t('性别', 'Sex'),
  },
  {
    name: 'hukou',
    type: 'choice',
    values: { local: t('本地户籍', 'local hukou'), other: t('外地户籍', 'hukou elsewhere') },
    required: true,
    ask: t('户籍是否在本地', 'Is the household registered here?'),
    proof: t('户口簿', 'household register'),
  },
  {
    name: 'document',
    type: 'choice',
    values: {
      'resident-id': t('居民身份证', 'resident ID'),
      'hk-macao-permit': t('港澳居民来往内地通行证', 'Hong Kong or Macao permit'),
      'taiwan-permit': t('台湾居民来往大陆通行证', 'Taiwan permit'),
      'foreign-permanent-residence': t('外国人永久居留证', 'foreigner’s permanent residence card'),
      'village-certificate': t('村（社区）证明', 'certificate of the village'),
    },
    ask: t('证件类型', 'Kind of document'),
  },
  {
    name: 'residencePermit',
    type: 'boolean',
    phrase: t('持有本地有效居住证', 'holder of a local residence permit'),
    ask: t('持有本地有效居住证', 'Holds a valid residence permit of this county'),
    proof: t('居住证', 'residence permit'),
  },
  {
    name: 'accompanyingChild',
    type: 'boolean',
    phrase: t('居住证持有人的随迁子女', 'child living with a parent who holds a permit'),
    ask: t('居住证持有人的随迁子女', 'Child living here with a parent who holds a residence permit'),
  },
  {
    name: 'migrantChild',
    type: 'boolean',
    phrase: t('长期投资经商、外来务工人员的未成年子女', 'minor child of an investor or migrant worker'),
    ask: t('在本地长期投资经商、务工人员的未成年子女', 'Minor child of a long-term investor or worker here'),
  },
  {
    name: 'school',
    type: 'choice',
    values: {
      kindergarten: t('幼儿园', 'kindergarten'),
      primary: t('小学', 'primary school'),
      secondary: t('中学', 'secondary school'),
      vocational: t('中等职业学校', 'vocational school'),
      higher: t('高等学校', 'higher education'),
    },
    any: t('在本地就读的学生、幼儿', 'pupil or student here'),
    ask: t('在本地就读的学校', 'School attended in this county'),
  },
  {
    name: 'employeeInsured',
    type: 'boolean',
    phrase: t('已参加职工医保', 'in the employees’ scheme'),
    ask: t('已参加职工医保', 'Already in the employees’ scheme'),
  },
  {
    name: 'insuredElsewhere',
    type: 'boolean',
    phrase: t('已在外地参加居民医保', 'in a residents’ scheme elsewhere'),
    ask: t('已在外地参加居民医保', 'Already in a residents’ scheme elsewhere'),
  },
  { name: 'certifications', type: 'ids', ask: t('经认定的身份', 'Certified identities') },
  {
    name: 'landRequisitionApprovedOn',
    type: 'day',
    phrase: t('征地获批', 'requisition approved'),
    dayName: t('征地批准之日', 'the day of the requisition'),
    ask: t('征地批准日期', 'Day on which the land requisition was approved'),
  },
  { name: 'tier', type: 'tier', ask: t('选择的档次', 'Tier chosen') },
  {
    name: 'payDate',
    type: 'day',
    required: true,
    phrase: t('缴费', 'paid'),
    dayName: t('缴费之日', 'the day of payment'),
    ask: t('缴费到账日期', 'Day on which the money arrives'),
  },
  {
    name: 'insuredLastYear',
    type: 'boolean',
    phrase: t('上年已参保的续保人员', 'renewing from last year'),
    ask: t('上年已参保（续保）', 'Insured last year (renewal)'),
  },
  {
    name: 'parentsBothInsured',
    type: 'boolean',
    phrase: t('父母双方均参保且符合计划生育政策', 'both parents insured and within the family rules'),
    ask: t(
      '父母双方均参加居民医保且符合计划生育政策',
      'Both parents are in the residents’ scheme and comply with the family rules',
    ),
  },
  {
    name: 'lateReason',
    type: 'choice',
    values: {
      'employment-ended': t('解除劳动关系', 'employment ended'),
      'unemployment-benefit-ended': t('失业保险待遇期满', 'unemployment benefit ended'),
      veteran: t('退役', 'left the army'),
      'released-from-prison': t('刑满释放', 'released from prison'),
      'left-school': t('休学、退学', 'left school'),
      graduate: t('毕业', 'graduated'),
    },
    any: t('有期外缴费的特殊原因', 'with a special reason'),
    ask: t('集中缴费期外缴费的原因', 'Reason for paying outside the window'),
  },
];
