import type { Language, Text } from '../../platform/text.ts';
import type { Kind, Outcome } from './inspections.rows.ts';

/** Outcomes and kinds of errors as the form writes them; read in either language. */
export const outcomeWords: Record<Outcome, Text> = {
  correct: { zh: '无误', en: 'Correct' },
  error: { zh: '有差错', en: 'Error' },
  unreachable: { zh: '未联系上', en: 'Not reached' },
};
export const kindWords: Record<Kind, Text> = {
  person: { zh: '人头信息错误', en: 'Wrong person' },
  tier: { zh: '档次或金额不符', en: 'Wrong tier or amount' },
  category: { zh: '资助身份不符', en: 'Wrong subsidy' },
  unpaid: { zh: '记为已缴实未缴', en: 'Recorded as paid, not paid' },
  unaware: { zh: '本人不知情', en: 'Person does not know of it' },
  receipt: { zh: '未给凭证', en: 'No receipt' },
  other: { zh: '其他', en: 'Other' },
};

/** The columns of the form, in their order. */
export const columnWords = {
  number: { zh: '编号', en: 'Number' },
  place: { zh: '乡镇、村', en: 'Place' },
  outcome: { zh: '结果', en: 'Result' },
  kind: { zh: '差错种类', en: 'What is wrong' },
  note: { zh: '说明', en: 'Note' },
} satisfies Record<string, Text>;

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，]/g, '');

/** What a written word means, in either language; null where it is none of them. */
export function meantBy<Key extends string>(words: Readonly<Record<Key, Text>>, written: string): Key | null {
  const keys = Object.keys(words) as Key[];
  return (
    keys.find((key) => [words[key].zh, words[key].en].some((one) => plain(one) === plain(written))) ?? null
  );
}
export const listed = (words: Readonly<Record<string, Text>>, language: Language): string =>
  Object.values(words)
    .map((one) => one[language])
    .join(language === 'zh' ? '、' : ', ');
