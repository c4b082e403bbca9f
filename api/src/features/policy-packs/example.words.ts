import { type ChangedExample, type Pack, personWords } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';
import { reasonWords } from './assessment.words.ts';
import { categoryOf, funderOf, tierOf } from './basis.ts';

/** A person and an outcome, as an example has them. */
export type WrittenExample = ChangedExample['before'];

const labels: Readonly<Record<string, Text>> = {
  tier: { zh: '档次', en: 'tier' },
  premium: { zh: '应缴', en: 'premium' },
  subsidy: { zh: '资助', en: 'subsidy' },
  waived: { zh: '免缴', en: 'waived' },
  selfPay: { zh: '个人缴', en: 'self-pay' },
  category: { zh: '资助类别', en: 'category' },
  funding: { zh: '出资', en: 'funded by' },
  coverFrom: { zh: '待遇起始', en: 'covered from' },
  coverTo: { zh: '待遇截止', en: 'covered to' },
  wait: { zh: '等待', en: 'wait' },
  repair: { zh: '补缴', en: 'for lapsed years' },
  notes: { zh: '预告', en: 'announced' },
  categories: { zh: '各类资助', en: 'subsidies' },
  fiscal: { zh: '财政补助', en: 'fiscal part' },
  total: { zh: '筹资总额', en: 'whole fund' },
  fiscalFunding: { zh: '财政补助出资', en: 'fiscal part paid by' },
  benefitTier: { zh: '享受待遇的档次', en: 'benefit of' },
  refund: { zh: '退还', en: 'refunded' },
  assumptions: { zh: '假定', en: 'assumptions' },
  warnings: { zh: '提示', en: 'warnings' },
};

const none: Text = { zh: '无', en: 'none' };
const plain = (text: string): Text => ({ zh: text, en: text });

function valueWords(pack: Pack, key: string, value: unknown): Text {
  if (value === null) return none;
  if (Array.isArray(value)) return value.length === 0 ? none : plain(value.join('、'));
  if (typeof value === 'object' && value !== undefined) {
    const name = key === 'categories' ? categoryOf : funderOf;
    return plain(
      Object.entries(value)
        .map(([id, yuan]) => `${name(pack, id).name} ${String(yuan)}`)
        .join('、'),
    );
  }
  if (key === 'category') return plain(categoryOf(pack, String(value)).name);
  if (key === 'tier' || key === 'benefitTier') return plain(tierOf(pack, String(value)).name);
  return plain(String(value));
}

/** What an example says comes out, in words: 应缴 380，个人缴 95，资助类别 低保. */
export function expectWords(pack: Pack, { expect }: WrittenExample): Text {
  if (typeof expect === 'string') return reasonWords(expect);
  const said = Object.entries(expect).filter(([, value]) => value !== undefined);
  const part = (language: keyof Text) =>
    said.map(([key, value]) => `${labels[key]?.[language] ?? key} ${valueWords(pack, key, value)[language]}`);
  return { zh: part('zh').join('，'), en: part('en').join(', ') };
}

/** Of whom an example speaks, in words. */
export const exampleWords = (pack: Pack, { person }: WrittenExample): Text =>
  personWords(pack, person as Parameters<typeof personWords>[1]);
