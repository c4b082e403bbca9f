import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { cx } from '../../ui/index.ts';
import type { Proposal } from './fragments.ts';
import styles from './notices.module.css';
import { markOf, segmentsOf } from './segments.ts';

type TextProps = {
  text: string;
  proposals: readonly Proposal[];
  chosen: Proposal | null;
  onChoose: (number: number) => void;
};

/** The notice's own text, marked where something was found; the chosen mark comes into view. */
export function NoticeText({ text, proposals, chosen, onChoose }: TextProps) {
  const segments = useMemo(() => segmentsOf(text, proposals), [text, proposals]);
  const marked = chosen && markOf(segments, chosen);
  const at = useRef<HTMLElement>(null);
  const wanted = chosen?.number ?? null;
  useEffect(() => {
    if (wanted !== null) at.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const choose = (event: MouseEvent, number: number) => {
    event.preventDefault();
    onChoose(number);
  };
  return (
    <div className={styles.text}>
      {segments.map(({ text: words, at: proposal }, index) =>
        proposal === null ? (
          <span key={index}>{words}</span>
        ) : (
          <mark
            key={proposal.id}
            ref={proposal.number === marked ? at : undefined}
            className={cx(
              styles.mark,
              styles[proposal.decision],
              proposal.number === marked && styles.chosen,
            )}
          >
            <a
              href={`#proposal-${proposal.number}`}
              tabIndex={-1}
              onClick={(event) => choose(event, proposal.number)}
            >
              {words}
            </a>
          </mark>
        ),
      )}
    </div>
  );
}
