import type { OverviewCountyFragment } from '../../gql/graphql.ts';
import { cx, formatRate, useWords } from '../../ui/index.ts';
import styles from './charts.module.css';
import shades from './coverage-steps.module.css';
import { median, spread } from './figures.ts';
import common from './overview.module.css';
import { overviewWords } from './overview.words.ts';

/** How many counties stand on each step of coverage. */
export function Spread({ counties }: { counties: readonly OverviewCountyFragment[] }) {
  const text = useWords(overviewWords);
  const steps = spread(counties);
  const most = Math.max(...steps, 1);
  const middle = median(counties);
  const words = [text.noRate, text.below80, text.from80, text.from90, text.from95, text.from98];
  return (
    <div className={styles.trend}>
      <p className={common.small}>
        {middle === null ? text.noneRankedSay : text.medianSays({ rate: formatRate(middle) })}
      </p>
      <dl className={styles.spread}>
        {[5, 4, 3, 2, 1, 0].map((step) => (
          <div key={step}>
            <dt>{step === 0 ? text.withoutRate : `${words[step]} %`}</dt>
            <dd>
              <span
                className={cx(styles.spreadBar, shades[`step${step}`])}
                style={{ width: `${((steps[step] ?? 0) / most) * 100}%` }}
                aria-hidden="true"
              />
              <span>{text.countiesShort({ n: steps[step] ?? 0 })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
