import { useMemo } from 'react';
import { BasisMark, cx, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { meaningWords } from './meaning.words.ts';
import { scaleOf } from './scale.ts';
import styles from './time-line.module.css';

type Window = Meaning['windows'][number];

/** What fits beside a window at the width of a desk, in characters. */
const LONGEST_LABEL = 32;

/** The windows on one line of time, with today; amber where the county assumed. */
export function TimeLine({ windows, today }: { windows: Meaning['windows']; today: string }) {
  const text = useWords(meaningWords);
  const scale = useMemo(() => scaleOf(windows, today), [windows, today]);
  return (
    <section className={styles.line} aria-label={text.times}>
      <div className={styles.ticks} aria-hidden="true">
        {scale.ticks.map((tick) => (
          <span key={tick.label} className={styles.tick} style={{ left: `${tick.at}%` }}>
            <span>{tick.label}</span>
          </span>
        ))}
      </div>
      {scale.holdsToday && (
        <div
          className={cx(styles.today, scale.at(today) > 60 && styles.left)}
          style={{ left: `${scale.at(today)}%` }}
        >
          <span>{text.today({ day: today.slice(5) })}</span>
        </div>
      )}
      <ol className={styles.rows}>
        {windows.map((window) => (
          <WindowRow
            key={window.id + window.from}
            window={window}
            from={scale.at(window.from)}
            to={scale.at(window.to)}
          />
        ))}
      </ol>
      {!scale.holdsToday && windows.length > 0 && (
        <p className={styles.off}>{text.todayOff({ day: today })}</p>
      )}
    </section>
  );
}

function WindowRow({ window, from, to }: { window: Window; from: number; to: number }) {
  const text = useWords(meaningWords);
  const said = [window.name ?? text.window, window.who].filter(Boolean).join(' · ');
  // A long condition would leave the line; the rules below the line say it in full.
  const who = window.name !== null && said.length > LONGEST_LABEL ? window.name : said;
  const assumed = window.basis.assumptions.length > 0;
  const width = Math.max(to - from, 0.8);
  const side = to < 48 ? 'after' : from > 52 ? 'before' : 'under';
  const place =
    side === 'after'
      ? { left: `${to}%` }
      : side === 'before'
        ? { right: `${100 - from}%` }
        : { left: `${from}%` };
  return (
    <li className={cx(styles.row, side === 'under' && styles.tall)}>
      <span
        className={cx(styles.bar, assumed && styles.assumed)}
        style={{ left: `${from}%`, width: `${width}%` }}
        aria-hidden="true"
      />
      <span className={styles.label} style={place}>
        {who} {text.span({ from: window.from, to: window.to })} <BasisMark of={who} basis={window.basis} />
      </span>
    </li>
  );
}
