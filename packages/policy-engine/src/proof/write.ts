import { isMap, isSeq, parseDocument } from 'yaml';
import type { Proposal } from '../gaps/propose.ts';

/** A proposed example as an item of `examples:` (JSON is YAML), with the outcome that the rules give today. */
export function exampleText({ person, outcome }: Pick<Proposal, 'person' | 'outcome'>): string {
  const { decision, reason, premiumFen, selfPayFen, category, benefitStart } = outcome;
  const yuan = (fen: number | null) => (fen ?? 0) / 100;
  const cover = benefitStart === null ? {} : { coverFrom: benefitStart };
  const money = { premium: yuan(premiumFen), selfPay: yuan(selfPayFen), category, ...cover };
  return JSON.stringify({ person, expect: decision === 'accepted' ? money : reason });
}

/**
 * The text of a pack with more examples at the end of its `examples:`; everything else stays as it is written.
 * @param items examples, each as one line of YAML without its dash
 * @returns null where the text has no list of examples to add to
 */
export function withExamples(source: string, items: readonly string[]): string | null {
  const { contents, errors } = parseDocument(source, { prettyErrors: false, uniqueKeys: false });
  if (errors.length > 0 || !isMap(contents)) return null;
  const list = contents.get('examples', true);
  if (!isSeq(list) || !list.range) return null;
  if (list.flow === true) {
    const close = list.range[1] - 1;
    const comma = list.items.length === 0 ? '' : ', ';
    return `${source.slice(0, close)}${comma}${items.join(', ')}${source.slice(close)}`;
  }
  const last = source.slice(0, list.range[1]).trimEnd().length;
  const start = source.lastIndexOf('\n', list.range[0]) + 1;
  const indent = ' '.repeat(list.range[0] - start);
  const lines = items.map((item) => `\n${indent}- ${item}`).join('');
  return `${source.slice(0, last)}${lines}${source.slice(last)}`;
}
