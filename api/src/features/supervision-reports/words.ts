import type { Text } from '../../platform/text.ts';
import type { DifferenceKind } from './differences.ts';

const coded: Record<string, Text> = {
  commended: { zh: '通报表扬', en: 'commended' },
  warned: { zh: '通报批评', en: 'warned' },
  explain: { zh: '书面说明', en: 'must explain' },
  provisional: { zh: '暂定', en: 'provisional' },
  assessed: { zh: '考核', en: 'assessed' },
};

/** A difference's value in words where it is a code, as it is where it is a figure. */
export const verdictWords = (kind: DifferenceKind, value: string): Text =>
  ((kind === 'verdict' || kind === 'basis') && coded[value]) || { zh: value, en: value };
