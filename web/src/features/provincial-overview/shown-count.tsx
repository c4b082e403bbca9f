import type { HiddenBecause } from '../../gql/graphql.ts';
import { Count, useWords } from '../../ui/index.ts';
import { overviewWords } from './overview.words.ts';

type Props = { enrolled: number | null; hidden: HiddenBecause | null };

/** A count as it may be shown above the county: the number, <5, or hidden so that no <5 can be reckoned. */
export function ShownCount({ enrolled, hidden }: Props) {
  const text = useWords(overviewWords);
  if (hidden === 'FEW') return <>&lt;5</>;
  if (hidden === 'OTHER') return <span title={text.hiddenSay}>{text.hidden}</span>;
  return <Count value={enrolled} />;
}
