import { Link } from '@tanstack/react-router';
import type { ResidentHouseholdFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, Table, useWords } from '../../ui/index.ts';
import { EnrollmentStateWord } from '../enrollments/index.ts';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';

export const ResidentHousehold = graphql(`
  fragment ResidentHousehold on Resident {
    id
    household {
      id
      number
      headName
      members { id name relation ageOnPlanYear enrollment { id state } }
    }
  }
`);

/** Those who live with the person, and where each stands this year. */
export function HouseholdMembers({ resident: { household } }: { resident: ResidentHouseholdFragment }) {
  const text = useWords(residentWords);
  if (!household) return null;
  return (
    <section className={styles.section}>
      <header>
        <h2>{text.household}</h2>
        <span className={styles.muted}>
          {text.householdOf({ name: household.headName, number: household.number })}
        </span>
      </header>
      <Table
        label={text.household}
        rows={household.members}
        rowKey={(member) => member.id}
        columns={[
          {
            key: 'name',
            head: text.name,
            cell: (member) => (
              <Link to="/residents/$residentId" params={{ residentId: member.id }}>
                {member.name}
              </Link>
            ),
          },
          { key: 'relation', head: text.relation, cell: (member) => member.relation ?? '—' },
          {
            key: 'age',
            head: text.ageHead,
            align: 'end',
            cell: (member) => <Count value={member.ageOnPlanYear} />,
          },
          {
            key: 'state',
            head: text.state,
            cell: (member) =>
              member.enrollment ? <EnrollmentStateWord state={member.enrollment.state} /> : text.notYet,
            phone: 'beside',
          },
        ]}
      />
    </section>
  );
}
