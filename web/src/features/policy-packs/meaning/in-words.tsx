import type { Meaning } from '../fragments.ts';
import { Beside } from './beside.tsx';
import { CategoriesTable } from './categories-table.tsx';
import styles from './in-words.module.css';
import { PriceCards } from './price-cards.tsx';
import { Rules } from './rules.tsx';
import { TimeLine } from './time-line.tsx';

type WordsProps = { meaning: Meaning; today: string; panelOpen: boolean; onNotice: () => void };

/** A pack read like the notice: price, parts, time, who; what was assumed apart, in one column. */
export function InWords({ meaning, today, panelOpen, onNotice }: WordsProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles.main} tabIndex={0} aria-label={meaning.noticeTitle}>
        <div className={styles.top}>
          <PriceCards tiers={meaning.tiers} fiscal={meaning.fiscal} />
          <TimeLine windows={meaning.windows} today={today} />
        </div>
        <CategoriesTable meaning={meaning} />
        <Rules meaning={meaning} />
      </section>
      {!panelOpen && <Beside meaning={meaning} onNotice={onNotice} />}
    </>
  );
}
