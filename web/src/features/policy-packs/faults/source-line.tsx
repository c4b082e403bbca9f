import { CircleX } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { cx, useWords } from '../../../ui/index.ts';
import type { Fault } from '../fragments.ts';
import { faultWords } from './faults.words.ts';
import { faultSpan, wrongSpan } from './mend.ts';
import { indentOf, type Mark, segmentsOf } from './segments.ts';
import styles from './source.module.css';

type LineProps = {
  number: number;
  text: string;
  faults: readonly Fault[];
  current: Fault | null;
  onFault: (fault: Fault) => void;
  editing: boolean;
  onEdit: ((line: number | null) => void) | null;
  onWrite: (line: number, text: string) => void;
};

/** One line of a pack: margin with its faults, number, text that wraps under itself. Double-click or 改这一行 edits it. */
export function SourceLine(props: LineProps) {
  const { number, text, faults, current, onFault } = props;
  const words = useWords(faultWords);
  const here = current !== null && faults.includes(current) ? current : null;
  const first = here ?? faults[0];
  const hang = `${indentOf(text) + 2}ch`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button 改这一行 beside the fault does the same by keyboard
    <div
      id={`line-${number}`}
      className={cx(styles.line, first && styles.faulty, here && styles.here)}
      onDoubleClick={() => props.onEdit?.(number)}
    >
      <span className={styles.margin}>
        {first && (
          <button
            type="button"
            className={styles.place}
            aria-label={words.goTo({ line: first.line, column: first.column })}
            onClick={() => onFault(first)}
          >
            <CircleX size={14} strokeWidth={1.75} aria-hidden="true" />
            <span>
              {first.line}:{first.column}
            </span>
          </button>
        )}
      </span>
      <span className={styles.number}>{number}</span>
      {props.editing ? (
        <LineEditor {...props} />
      ) : (
        <code className={styles.text} style={{ '--hang': hang } as CSSProperties}>
          {segmentsOf(text, marksOf(text, faults, here)).map((segment) => (
            <span
              key={segment.from}
              className={cx(
                segment.ink !== 'plain' && styles[segment.ink],
                segment.tone && styles[segment.tone],
              )}
            >
              {segment.text}
            </span>
          ))}
          {text === '' && (first ? <span className={styles.wrong}> </span> : ' ')}
        </code>
      )}
    </div>
  );
}

function marksOf(text: string, faults: readonly Fault[], here: Fault | null): Mark[] {
  const marks = faults.map((fault): Mark => ({ ...faultSpan(text, fault), tone: 'fault' }));
  return here ? [...marks, { ...wrongSpan(text, here), tone: 'wrong' }] : marks;
}

function LineEditor({ number, text, onEdit, onWrite }: LineProps) {
  const words = useWords(faultWords);
  const [written, setWritten] = useState(text);
  return (
    <textarea
      className={styles.editor}
      aria-label={words.editLine({ line: number })}
      // biome-ignore lint/a11y/noAutofocus: opened by the wish to write here
      autoFocus
      rows={Math.max(1, Math.ceil(written.length / 72))}
      value={written}
      spellCheck={false}
      onChange={(event) => setWritten(event.target.value)}
      onBlur={() => {
        if (written !== text) onWrite(number, written);
        onEdit?.(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.shiftKey) {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          setWritten(text);
          onEdit?.(null);
        }
      }}
    />
  );
}
