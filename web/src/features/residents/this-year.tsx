import { Link } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.tsx';
import type { ResidentThisYearFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { buttonClass, useWords } from '../../ui/index.ts';
import { Emphasis, EnrollmentStateWord } from '../enrollments/index.ts';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';

export const ResidentThisYear = graphql(`
  fragment ResidentThisYear on Resident {
    id
    household { id }
    enrollment { id state owedFen overpaidFen assessment { sentence } }
  }
`);

/** Where the person stands in this campaign, and the way to the next step. */
export function ThisYear({ resident }: { resident: ResidentThisYearFragment }) {
  const text = useWords(residentWords);
  const { canRegister } = useViewer();
  const { enrollment, household } = resident;
  return (
    <section className={styles.section}>
      <header>
        <h2>{text.enrollment}</h2>
        {enrollment && (
          <EnrollmentStateWord
            state={enrollment.state}
            owedFen={enrollment.owedFen}
            overpaidFen={enrollment.overpaidFen}
          />
        )}
      </header>
      <p className={styles.sentence}>
        {enrollment ? <Emphasis sentence={enrollment.assessment.sentence} /> : text.notEnrolled}
      </p>
      <div className={styles.actions}>
        {enrollment && (
          <Link to="/enrollments" search={{ id: enrollment.id }} className={buttonClass()}>
            {text.seeEnrollment}
          </Link>
        )}
        {canRegister && household && (!enrollment || enrollment.state === 'WITHDRAWN') && (
          <Link to="/enroll" search={{ household: household.id }} className={buttonClass('main')}>
            {text.enroll}
          </Link>
        )}
      </div>
    </section>
  );
}
