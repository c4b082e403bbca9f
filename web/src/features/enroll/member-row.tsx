import { ChevronDown, ChevronUp } from 'lucide-react';
import type { EnrollOutcomeFragment } from '../../gql/graphql.ts';
import { BasisMark, Button, Checkbox, cx, DayText, Money, StateWord, Tag, useWords } from '../../ui/index.ts';
import { EnrollmentStateWord } from '../enrollments/index.ts';
import { enrollWords } from './enroll.words.ts';
import { MemberNotes, notesOf } from './member-notes.tsx';
import styles from './members.module.css';
import { roles } from './roles.ts';
import type { Family, Row } from './use-family.ts';

type Props = {
  row: Row;
  family: Family;
  open: boolean;
  onOpen: (open: boolean) => void;
  onFocus: () => void;
};

/** One member: who, entitled as what, and what comes of it. A second line only where there is something to say. */
export function MemberRow({ row, family, open, onOpen, onFocus }: Props) {
  const text = useWords(enrollWords);
  const { member, outcome, enrolled, closed, included } = row;
  const accepted = outcome?.decision === 'ACCEPTED';
  const blocked = enrolled || closed;
  const identities = [...new Set(member.certifications.map(({ category }) => category.name))];
  return (
    <tbody
      {...roles.rowgroup}
      className={cx(styles.group, !included && !enrolled && styles.out)}
      onFocus={onFocus}
    >
      <tr {...roles.row} className={styles.main}>
        <td {...roles.cell} className={styles.check}>
          <Checkbox
            data-include
            label={text.include({ name: member.name })}
            labelHidden
            checked={included || enrolled}
            aria-disabled={blocked || undefined}
            onChange={() => {
              if (!blocked) family.toggle(member.id);
            }}
          />
        </td>
        <td {...roles.cell} className={styles.member}>
          <span className={styles.name}>{member.name}</span>
          <span className={styles.relation}>{member.relation}</span>
          <span className={styles.masked}>{member.maskedIdNumber}</span>
        </td>
        <td {...roles.cell} className={cx(styles.end, styles.desk)}>
          {member.ageOnPlanYear}
        </td>
        <td {...roles.cell} className={styles.identity}>
          {identities.length === 0 && <span className={styles.none}>—</span>}
          {identities.map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
        </td>
        <td {...roles.cell} className={styles.desk}>
          {row.facts.insuredLastYear ? text.insured : <span className={styles.none}>{text.notInsured}</span>}
        </td>
        {enrolled && member.enrollment ? (
          <td {...roles.cell} colSpan={4} className={styles.state}>
            <EnrollmentStateWord state={member.enrollment.state} /> {member.enrollment.tier?.name}
          </td>
        ) : (
          <>
            <td {...roles.cell} className={cx(styles.end, styles.desk)}>
              <Money fen={outcome?.premiumFen} />
            </td>
            <td {...roles.cell} className={cx(styles.end, styles.desk)}>
              <Money fen={outcome?.subsidyFen} />
              {accepted && outcome.category && (outcome.subsidyFen ?? 0) > 0 && (
                <span className={styles.category}>{outcome.category.name}</span>
              )}
            </td>
            <td {...roles.cell} className={styles.selfPay}>
              {outcome?.decision === 'UNDETERMINED' && (
                <StateWord tone="amber" icon="warning">
                  {text.pending}
                </StateWord>
              )}
              {closed && (
                <StateWord tone="red" icon="wrong">
                  {text.cannot}
                </StateWord>
              )}
              {outcome === undefined && family.quoting && <span className={styles.none}>…</span>}
              {accepted && <Money fen={outcome.selfPayFen} strong />}
              {outcome && <BasisMark of={text.selfPay} basis={basisOf(outcome, ['subsidy', 'price'])} />}
            </td>
            <td {...roles.cell} className={cx(styles.desk, styles.cover)}>
              {accepted && (
                <>
                  <DayText value={outcome.benefitStart} />
                  <BasisMark of={text.cover} basis={basisOf(outcome, ['cover'])} />
                </>
              )}
            </td>
          </>
        )}
        <td {...roles.cell} className={styles.more}>
          {!enrolled && (
            <Button
              kind="quiet"
              size="small"
              aria-expanded={open}
              aria-label={text.factsOf({ name: member.name })}
              onClick={() => onOpen(!open)}
              icon={
                open ? <ChevronUp size={16} strokeWidth={1.5} /> : <ChevronDown size={16} strokeWidth={1.5} />
              }
            >
              {text.facts}
            </Button>
          )}
        </td>
      </tr>
      {(open || notesOf(row, family).length > 0) && (
        <tr {...roles.row} className={styles.notes}>
          <td {...roles.cell} colSpan={10}>
            <MemberNotes row={row} family={family} open={open} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What an amount or a day rests on: the steps that answered these questions, or the whole where there are none. */
function basisOf(outcome: EnrollOutcomeFragment, questions: readonly string[]) {
  const steps = outcome.steps.filter(({ question }) => questions.includes(question));
  if (steps.length === 0) return outcome.basis;
  return {
    clauses: unique(steps.flatMap(({ basis }) => basis.clauses)),
    assumptions: unique(steps.flatMap(({ basis }) => basis.assumptions)),
  };
}

function unique<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
