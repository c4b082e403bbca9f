import { useCommand } from '../../app/use-command.ts';
import type { CheckStep } from '../../gql/graphql.ts';
import { formatCount, toast, useWords } from '../../ui/index.ts';
import { CheckEnrollmentsMutation } from './check-queries.ts';
import { checkWords } from './checks.words.ts';

type Seen = { id: string; version: number };

/** Takes a step with enrollments as they are shown; says so, or answers the refusal. */
export function useCheck(onStale: () => void) {
  const text = useWords(checkWords);
  const [run, busy] = useCommand(CheckEnrollmentsMutation, (data) => data.checkEnrollments, { quiet: true });
  async function check(step: CheckStep, seen: readonly Seen[], reason?: string) {
    const enrollments = seen.map(({ id, version }) => ({ id, version }));
    const { success, refusal } = await run({
      input: { step, enrollments, ...(reason === undefined ? {} : { reason }) },
    });
    if (success) toast(text[`${step}Done`]({ n: formatCount(success.enrollments.length) }), 'green');
    else if (refusal.code === 'STALE') onStale();
    return refusal;
  }
  return [check, busy] as const;
}
