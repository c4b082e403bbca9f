import type { AssessmentMoreFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { BasisMark, formatMoney, useWords } from '../../ui/index.ts';
import { moreWords } from './assessment-more.words.ts';
import styles from './enrollments.module.css';

export const AssessmentMoreFields = graphql(`
  fragment AssessmentMore on Assessment {
    benefitStart
    benefitEnd
    wait
    repairFen
    refundFen
    fiscalFen
    totalFen
    fiscalFunding { funder { id name } fen }
    benefitTier { id name }
    categories { category { id name } fen }
    notes { id says basis { clauses { id quote at } assumptions { id says because } } }
  }
`);

/** What an assessment says besides the sum to pay: until when, how long to wait, what comes back, who pays the fiscal part. */
export function AssessmentMore({ assessment }: { assessment: AssessmentMoreFragment }) {
  const text = useWords(moreWords);
  const { benefitStart, benefitEnd, wait, repairFen, refundFen, fiscalFen, totalFen } = assessment;
  const share = ({ name, fen }: { name: string; fen: number }) => `${name} ${formatMoney(fen)}`;
  const funding = assessment.fiscalFunding.map(({ funder, fen }) => share({ name: funder.name, fen }));
  const categories = assessment.categories.map(({ category, fen }) => share({ name: category.name, fen }));
  const lines = [
    benefitStart && benefitEnd ? text.covered({ from: benefitStart, to: benefitEnd }) : null,
    wait,
    assessment.benefitTier && text.benefitOf({ tier: assessment.benefitTier.name }),
    categories.length > 1 ? text.categories({ list: categories.join('，') }) : null,
    repairFen === null ? null : text.repair({ sum: formatMoney(repairFen) }),
    refundFen === null ? null : text.refund({ sum: formatMoney(refundFen) }),
    fiscalFen === null ? null : text.fiscal({ sum: formatMoney(fiscalFen), list: funding.join('，') }),
    totalFen === null ? null : text.total({ sum: formatMoney(totalFen) }),
  ].filter((line) => line !== null);
  if (lines.length + assessment.notes.length === 0) return null;
  return (
    <ul className={styles.more}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {assessment.notes.map(({ id, says, basis }) => (
        <li key={id}>
          {says} <BasisMark of={says} basis={basis} />
        </li>
      ))}
    </ul>
  );
}
