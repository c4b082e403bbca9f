import type { EnrollmentRowFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { type Column, formatInstant, Money, useWords } from '../../ui/index.ts';
import { lastOf, usePlace } from '../residents/index.ts';
import styles from './enrollments.module.css';
import { enrollmentsWords } from './enrollments.words.ts';
import { EnrollmentStateWord } from './state-word.tsx';

export const EnrollmentRow = graphql(`
  fragment EnrollmentRow on Enrollment {
    id
    state
    version
    owedFen
    overpaidFen
    tier { id name }
    registeredAt
    assessment { decision subsidyFen selfPayFen category { id name } }
    resident { id name maskedIdNumber township { id name } village { id name } }
  }
`);

/** The columns of the list; with the panel beside it, those that tell people apart. */
export function useEnrollmentColumns(narrow: boolean): readonly Column<EnrollmentRowFragment>[] {
  const text = useWords(enrollmentsWords);
  const placeOf = usePlace();
  const columns: Column<EnrollmentRowFragment>[] = [
    {
      key: 'name',
      head: text.name,
      cell: ({ resident }) => <span className={styles.name}>{resident.name}</span>,
      phone: 'title',
    },
    {
      key: 'id',
      head: text.idNumber,
      cell: ({ resident }) => <span className={styles.masked}>{lastOf(resident.maskedIdNumber)}</span>,
      phone: 'hidden',
    },
    { key: 'village', head: text.village, cell: ({ resident }) => placeOf(resident), phone: 'line' },
    { key: 'tier', head: text.tier, cell: ({ tier }) => tier?.name ?? '—', phone: 'hidden' },
    {
      key: 'category',
      head: text.category,
      cell: ({ assessment }) => assessment.category?.name ?? '—',
      phone: 'hidden',
    },
    {
      key: 'subsidy',
      head: text.subsidy,
      align: 'end',
      cell: ({ assessment }) => <Money fen={assessment.subsidyFen} />,
      phone: 'hidden',
    },
    {
      key: 'self',
      head: text.selfPay,
      align: 'end',
      cell: ({ assessment }) => <Money fen={assessment.selfPayFen} />,
      phone: 'beside',
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state, owedFen, overpaidFen }) => (
        <EnrollmentStateWord state={state} owedFen={owedFen} overpaidFen={overpaidFen} />
      ),
      phone: 'line',
    },
    {
      key: 'registered',
      head: text.registered,
      align: 'end',
      cell: ({ registeredAt }) => (
        <span className={styles.muted}>{formatInstant(registeredAt).slice(5, 10)}</span>
      ),
      phone: 'hidden',
    },
  ];
  return narrow ? columns.filter(({ key }) => key !== 'registered' && key !== 'id') : columns;
}
