import { Link } from '@tanstack/react-router';
import type { EnrollmentDetailFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { formatInstant, Notice, useWords } from '../../ui/index.ts';
import { PaymentList, RefundList } from '../payments/index.ts';
import { AssessmentMore } from './assessment-more.tsx';
import { Emphasis } from './emphasis.tsx';
import styles from './enrollments.module.css';
import { detailWords } from './enrollments.words.ts';
import { ReasonChain } from './reason-chain.tsx';

export const EnrollmentDetailFields = graphql(`
  fragment EnrollmentDetail on Enrollment {
    id
    assessedFor
    packRevision
    withdrawnReason
    assessment {
      decision
      sentence
      warnings { code message }
      steps { ...ReasonShown }
      ...AssessmentMore
    }
    payments { ...PaymentShown }
    paymentsMovedHere { ...PaymentShown }
    refunds { ...RefundShown }
    history { id at who what why }
    resident {
      id
      certifications { id category { id name } agency { id name } from to }
    }
  }
`);

/** A sentence first, then why, then money, certifications and history. */
export function EnrollmentDetail({ enrollment }: { enrollment: EnrollmentDetailFragment }) {
  const text = useWords(detailWords);
  const { assessment, resident, history } = enrollment;
  return (
    <div className={styles.detail}>
      <p className={styles.sentence}>
        <Emphasis sentence={assessment.sentence} />
      </p>
      {enrollment.withdrawnReason && (
        <Notice>{text.withdrawnFor({ reason: enrollment.withdrawnReason })}</Notice>
      )}
      {assessment.decision === 'UNDETERMINED' && <Notice tone="amber">{text.undone}</Notice>}
      {assessment.warnings.map((warning) => (
        <Notice key={`${warning.code} ${warning.message}`} tone="amber">
          {warning.message}
        </Notice>
      ))}
      <section>
        <h3 className="visually-hidden">{text.reasons}</h3>
        <AssessmentMore assessment={assessment} />
        <ReasonChain steps={assessment.steps} />
        <p className={styles.small}>
          {text.assessedFor({ day: enrollment.assessedFor, revision: enrollment.packRevision })}
        </p>
      </section>
      <section>
        <h3>{text.payments}</h3>
        <PaymentList payments={enrollment.payments} />
        {enrollment.paymentsMovedHere.length > 0 && (
          <PaymentList payments={enrollment.paymentsMovedHere} moved />
        )}
        <RefundList refunds={enrollment.refunds} />
      </section>
      <section>
        <h3>{text.certifications}</h3>
        {resident.certifications.length === 0 && <p className={styles.small}>{text.noCertifications}</p>}
        <ul className={styles.lines}>
          {resident.certifications.map((one) => (
            <li key={one.id}>
              <span>{one.category.name}</span>
              <span className={styles.grow}>
                {one.agency?.name} {one.from}
              </span>
              <span className={styles.small}>{one.to ? text.until({ day: one.to }) : text.open}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.history}</h3>
        <ul className={styles.lines}>
          {history.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at} className={styles.small}>
                {formatInstant(entry.at)}
              </time>
              <span className={styles.grow}>
                {entry.who} {entry.what}
                {entry.why && <span className={styles.why}>{entry.why}</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Link to="/residents/$residentId" params={{ residentId: resident.id }}>
        {text.person}
      </Link>
    </div>
  );
}
