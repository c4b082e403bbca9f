import type { AuditEntry } from '../audit/index.ts';
import { subjectOf } from './changes.ts';
import type { EnrollmentColumns, State } from './enrollment.rows.ts';

/** What is done with enrollments that are paid: a township checks, the county confirms, either sends back. */
export const checkSteps = ['township-check', 'county-confirm', 'send-back'] as const;
export type CheckStep = (typeof checkSteps)[number];

/**
 * From which states a step leads to which: paid → township-checked → county-confirmed, and back to paid. A checked or
 * confirmed enrollment that is corrected goes back to paid as well, so that it is checked and confirmed again.
 */
export const stepStates: Readonly<Record<CheckStep, { from: readonly State[]; to: State; action: string }>> =
  {
    'township-check': { from: ['paid'], to: 'township-checked', action: 'enrollment-checked' },
    'county-confirm': {
      from: ['township-checked'],
      to: 'county-confirmed',
      action: 'enrollment-confirmed',
    },
    'send-back': {
      from: ['township-checked', 'county-confirmed'],
      to: 'paid',
      action: 'enrollment-sent-back',
    },
  };

/** Whether it was handed on: checked by its township, or confirmed by the county. */
export const isChecked = (state: State): boolean =>
  state === 'township-checked' || state === 'county-confirmed';

/** An enrollment after a step; confirmed on the campaign's day. */
export const stepped = (
  row: EnrollmentColumns,
  step: CheckStep,
  day: EnrollmentColumns['registered_on'],
): EnrollmentColumns => ({
  ...row,
  state: stepStates[step].to,
  confirmed_on: step === 'county-confirm' ? day : null,
});

/** What is recorded of a step. */
export const stepEntry = (row: EnrollmentColumns, step: CheckStep, reason: string | null): AuditEntry => ({
  action: stepStates[step].action,
  ...subjectOf(row),
  reason,
  detail: { before: { state: row.state }, after: { state: stepStates[step].to } },
});

/** A place whose enrollments are taken together: a village, or a whole township. */
export type CheckedPlace = { townshipId?: string | null | undefined; villageId?: string | null | undefined };
