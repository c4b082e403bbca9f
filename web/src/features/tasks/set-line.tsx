import type { TargetSetShownFragment } from '../../gql/graphql.ts';
import { formatCount, formatInstant, useWords } from '../../ui/index.ts';
import styles from './tasks.module.css';
import { taskWords } from './tasks.words.ts';

/** Where a set of targets came from: 政策包第 1 版, an upload with its name, or by hand. */
export function useSourceOf() {
  const text = useWords(taskWords);
  return (set: TargetSetShownFragment): string => {
    if (set.source === 'PACK') return text.packSource({ n: set.packRevision ?? 1 });
    return set.source === 'UPLOAD' ? `${text.upload} ${set.fileName ?? ''}` : text.form;
  };
}

/** A set in one line: what it is, how many, from when, from where, and of whom the notice reckons. */
export function SetLine({ set, of }: { set: TargetSetShownFragment; of: string | null | undefined }) {
  const text = useWords(taskWords);
  const sourceOf = useSourceOf();
  const amount = set.registerPercent
    ? text.byRegister({ rate: `${set.registerPercent}%` })
    : `${formatCount(set.total ?? 0)} ${text.people}`;
  const from = set.countsFrom ? text.fromDay({ day: set.countsFrom }) : text.fromStart;
  return (
    <div>
      <dt>{text[set.basis]}</dt>
      <dd>
        {[amount, from, sourceOf(set), `${set.setBy} ${formatInstant(set.setAt)}`].join(' · ')}
        {set.reason && <div className={styles.quiet}>{set.reason}</div>}
        {of && <div className={styles.quiet}>{of}</div>}
      </dd>
    </div>
  );
}
