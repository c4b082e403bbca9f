import { useState } from 'react';
import { Button, formatMoney, Key, Select, StateWord, useWords } from '../../ui/index.ts';
import { AssessmentMore, Emphasis } from '../enrollments/index.ts';
import { TakePayment } from '../payments/index.ts';
import { allFactKeys, FactsFields, relevantFacts } from '../residents/index.ts';
import { enrollWords } from './enroll.words.ts';
import { isOpen } from './family.ts';
import styles from './members.module.css';
import type { Family, Row } from './use-family.ts';

type Note = 'why' | 'warnings' | 'more' | 'better' | 'due' | 'tier';

/** Which of the second lines a member has. */
export function notesOf(row: Row, family: Family): readonly Note[] {
  const { outcome } = row;
  const notes: Note[] = [];
  if (outcome && outcome.decision !== 'ACCEPTED') notes.push('why');
  if (outcome && outcome.warnings.length > 0) notes.push('warnings');
  if (outcome && saysMore(outcome)) notes.push('more');
  if (row.better) notes.push('better');
  if (row.enrolled && row.member.enrollment?.state === 'ASSESSED') notes.push('due');
  if (!family.together && row.tiers.length > 1 && row.tiers.some(({ assessment }) => isOpen(assessment)))
    notes.push('tier');
  return notes;
}

/** Whether there is more than the sum and the first day: money that comes back or is paid besides, a wait, an announcement. */
const saysMore = ({ wait, repairFen, refundFen, notes }: NonNullable<Row['outcome']>): boolean =>
  wait !== null || repairFen !== null || refundFen !== null || notes.length > 0;

/** What is to be said about one member, and its facts where they are open. */
export function MemberNotes({ row, family, open }: { row: Row; family: Family; open: boolean }) {
  const text = useWords(enrollWords);
  const notes = notesOf(row, family);
  const { member, outcome, better } = row;
  const [all, setAll] = useState(false);
  const relevant = relevantFacts({ age: member.ageOnPlanYear, hukou: member.hukou }, row.facts);
  const key = better ? family.choices.findIndex(({ id }) => id === better.tier.id) + 1 : 0;
  const enrollment = member.enrollment;
  return (
    <div className={styles.noteLines}>
      {notes.includes('why') && outcome && (
        <p className={styles.note}>
          <StateWord
            tone={outcome.decision === 'UNDETERMINED' ? 'amber' : 'red'}
            icon={outcome.decision === 'UNDETERMINED' ? 'warning' : 'wrong'}
          >
            {outcome.sentence}
          </StateWord>
        </p>
      )}
      {outcome?.warnings.map((warning) => (
        <p key={`${warning.code} ${warning.message}`} className={styles.note}>
          <StateWord tone="amber" icon="warning">
            {warning.message}
          </StateWord>
        </p>
      ))}
      {notes.includes('more') && outcome && <AssessmentMore assessment={outcome} />}
      {notes.includes('better') && better && (
        <p className={styles.note}>
          <Emphasis
            sentence={text.better({
              tier: better.tier.name,
              subsidy: formatMoney(better.assessment.subsidyFen ?? 0),
              self: formatMoney(better.assessment.selfPayFen ?? 0),
            })}
          />
          <Button kind="quiet" size="small" onClick={() => family.setTier(better.tier.id, member.id)}>
            {text.see({ tier: better.tier.name })}
          </Button>
          {key > 0 && key < 10 && <Key>{String(key)}</Key>}
        </p>
      )}
      {notes.includes('due') && enrollment && (
        <TakePayment
          size="small"
          enrollmentId={enrollment.id}
          name={member.name}
          dueFen={enrollment.assessment.selfPayFen}
          why={enrollment.viewerCanTakePayment.allowed ? null : enrollment.viewerCanTakePayment.why}
        />
      )}
      {notes.includes('tier') && (
        <Select
          label={text.ownTier({ name: member.name })}
          labelHidden
          className={styles.ownTier}
          value={row.tier ?? ''}
          options={family.choices.map(({ id, name, premiumFen }) => ({
            value: id,
            label: `${name} ${formatMoney(premiumFen)}`,
          }))}
          onChange={(event) => family.setTier(event.target.value, member.id)}
        />
      )}
      {open && (
        <fieldset className={styles.factsOpen}>
          <legend className="visually-hidden">{text.factsOf({ name: member.name })}</legend>
          <FactsFields
            facts={row.facts}
            keys={all ? allFactKeys : relevant}
            onChange={(facts) => family.setFacts(member.id, facts)}
          />
          {!all && relevant.length < allFactKeys.length && (
            <Button kind="quiet" size="small" onClick={() => setAll(true)}>
              {text.allFacts}
            </Button>
          )}
        </fieldset>
      )}
    </div>
  );
}
