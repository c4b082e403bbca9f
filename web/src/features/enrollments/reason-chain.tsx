import type { ReasonShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { BasisMark, useWords } from '../../ui/index.ts';
import styles from './enrollments.module.css';
import { detailWords } from './enrollments.words.ts';

export const EnrollmentBasis = graphql(`
  fragment EnrollmentBasis on Basis {
    clauses { id quote at }
    assumptions { id says because }
  }
`);

export const ReasonShown = graphql(`
  fragment ReasonShown on AssessmentStep {
    question
    ask
    answer
    basis { ...EnrollmentBasis }
  }
`);

/** One line a question: what was asked, what came out, and the clause it rests on. */
export function ReasonChain({ steps }: { steps: readonly ReasonShownFragment[] }) {
  const text = useWords(detailWords);
  return (
    <ol className={styles.chain}>
      {steps.map((step) => {
        const places = step.basis.clauses.flatMap((clause) => clause.at ?? []);
        const where = [...new Set(places)].join('、') || (step.basis.assumptions.length ? text.assumed : '');
        return (
          <li key={`${step.question} ${step.answer}`}>
            <span className={styles.ask}>{step.ask}</span>
            <span className={styles.answer}>{step.answer}</span>
            <span className={styles.where}>
              {where}
              <BasisMark of={step.ask} basis={step.basis} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
