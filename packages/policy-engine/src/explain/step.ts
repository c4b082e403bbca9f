import type { Text } from '../text.ts';

/** One question that an assessment asked, its answer, and what the answer rests on. */
export interface Step {
  question: 'scope' | 'tier' | 'phase' | 'price' | 'fiscal' | 'subsidy' | 'cover';
  ask: Text;
  answer: Text;
  /** The rule that answered, null where none did. */
  ruleId: string | null;
  clauses: string[];
  assumptions: string[];
}

export const asks: Readonly<Record<Step['question'], Text>> = {
  scope: { zh: '能否在本地参保？', en: 'May this person join here?' },
  tier: { zh: '可选哪个档次？', en: 'Which tier?' },
  phase: { zh: '缴费属于哪个时段？', en: 'In which phase is the payment?' },
  price: { zh: '不资助时缴多少？', en: 'What does it cost without a subsidy?' },
  fiscal: { zh: '财政补助多少？', en: 'What is the fiscal part?' },
  subsidy: { zh: '资助多少、谁出钱？', en: 'How much is paid for the person, and by whom?' },
  cover: { zh: '从哪天起享受待遇？', en: 'From when is the person covered?' },
};
