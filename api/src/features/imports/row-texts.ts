import type { Text } from '../../platform/text.ts';

/** Why a row can't be taken as it is, beyond what its cells alone say: a stable code and what to do. */
export type RowFaultText = { code: string; message: Text };

const perhaps = (names: string[]) => ({
  zh: names.length > 0 ? `；是不是 ${names.join('、')}？` : '；请按系统里的名称填写',
  en: names.length > 0 ? `; did you mean ${names.join(', ')}?` : '; write it as the system names it',
});
const fixed = (code: string, zh: string, en: string) => (): RowFaultText => ({ code, message: { zh, en } });
const tidied =
  (code: string) =>
  (name: string): RowFaultText => ({
    code,
    message: { zh: `写为“${name}”`, en: `it becomes “${name}”` },
  });
const unknown = (code: string, zh: string, en: string) => (names: string[]) => {
  const near = perhaps(names);
  return { code, message: { zh: `${zh}${near.zh}`, en: `${en}${near.en}` } };
};

/** The faults by code. */
export const rowText = {
  'unknown-township': unknown('unknown-township', '本县没有这个乡镇', 'this county has no such township'),
  'unknown-village': unknown('unknown-village', '没有这个村（社区）', 'there is no such village'),
  'township-outside': fixed(
    'township-outside',
    '不是您所在的乡镇；请删去这一行，由该乡镇导入',
    'this is not your township; delete the row and let that township import it',
  ),
  'village-outside': fixed(
    'village-outside',
    '不是您所在的村；请删去这一行，由该村导入',
    'this is not your village; delete the row and let that village import it',
  ),
  'village-missing': fixed(
    'village-missing',
    '没有写村（社区）；请填写',
    'the village is missing; fill it in',
  ),
  'village-ambiguous': fixed(
    'village-ambiguous',
    '不止一个乡镇有这个村；请在“乡镇”列写明',
    'several townships have a village of this name; say which in the township column',
  ),
  'township-tidied': tidied('township-tidied'),
  'village-tidied': tidied('village-tidied'),
  'hukou-missing': fixed(
    'hukou-missing',
    '没有写户籍；请写 本地 或 外地',
    'hukou is missing; write local or other',
  ),
  'sex-missing': fixed('sex-missing', '没有写性别；请写 男 或 女', 'sex is missing; write male or female'),
  'already-here': fixed(
    'already-here',
    '这个证件号已经登记；请删去这一行，要改资料请在该居民页面更正',
    'this document is registered already; delete the row, and correct the person on their own page',
  ),
  'registered-elsewhere': fixed(
    'registered-elsewhere',
    '这个证件号已在本县其他地方登记；请删去这一行，并联系县医保局',
    'this document is registered elsewhere in this county; delete the row and ask the county',
  ),
  'duplicate-in-file': (row: number): RowFaultText => ({
    code: 'duplicate-in-file',
    message: {
      zh: `与第 ${row} 行是同一个证件号；请删去其中一行`,
      en: `the same document as in row ${row}; delete one of the two`,
    },
  }),
  'household-tier': (row: number): RowFaultText => ({
    code: 'household-tier',
    message: {
      zh: `同一户须选同一档次，与第 ${row} 行不同；请改成一致`,
      en: `a household joins in one tier, and row ${row} has another; make them the same`,
    },
  }),
  'household-enrolled': (tier: string): RowFaultText => ({
    code: 'household-enrolled',
    message: {
      zh: `这一户已按“${tier}”参保，同一户须选同一档次；请改成一致`,
      en: `this household has enrolled in “${tier}”, and a household joins in one tier; make them the same`,
    },
  }),
  refused: (reason: string, words: Text): RowFaultText => ({
    code: `refused:${reason}`,
    message: { zh: `按政策不能参保：${words.zh}`, en: `refused by the policy: ${words.en}` },
  }),
};
