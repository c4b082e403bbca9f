import { BasisMark, Count, formatCount, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import styles from './beside.module.css';
import { meaningWords } from './meaning.words.ts';

/** How many people each township must enroll, and the rates asked for. */
export function Targets({ targets }: { targets: NonNullable<Meaning['targets']> | null }) {
  const text = useWords(meaningWords);
  if (targets === null) {
    return (
      <section>
        <h2>{text.targets}</h2>
        <p className={styles.quiet}>{text.noTargets}</p>
      </section>
    );
  }
  const sum = targets.townships.reduce((all, one) => all + one.people, 0);
  const total = targets.total ?? (sum > 0 ? sum : null);
  const rates = [
    targets.overallRatePercent != null && text.overall({ rate: `${targets.overallRatePercent}%` }),
    targets.groupRatePercent != null && text.groups({ rate: `${targets.groupRatePercent}%` }),
  ].filter(Boolean);
  return (
    <section>
      <div className={styles.head}>
        <h2>{text.targets}</h2>
        <BasisMark of={text.targets} basis={targets.basis} />
      </div>
      <p>{rates.join('，')}</p>
      {total !== null && <p>{text.total({ n: formatCount(total) })}</p>}
      {targets.words && <p className={styles.quiet}>{targets.words}</p>}
      {targets.townships.length > 0 && (
        <details className={styles.townships}>
          <summary>{text.townships({ n: targets.townships.length })}</summary>
          <dl>
            {targets.townships.map((one) => (
              <div key={one.name}>
                <dt>{one.name}</dt>
                <dd>
                  <Count value={one.people} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
