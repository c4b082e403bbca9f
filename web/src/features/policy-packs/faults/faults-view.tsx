import { ChevronDown, ChevronUp, FileText } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useKeyPress } from '../../../app/use-key-press.ts';
import { Button, toast, useWords } from '../../../ui/index.ts';
import type { Fault } from '../fragments.ts';
import { FaultList } from './fault-list.tsx';
import { faultWords } from './faults.words.ts';
import styles from './faults-view.module.css';
import { applyFix, replaceLine } from './mend.ts';
import { SourceView } from './source-view.tsx';

type FaultsProps = {
  name: string;
  text: string;
  /** False until the first answer of the check. */
  checked: boolean;
  faults: readonly Fault[];
  exampleCount: number;
  clauseCount: number;
  hasNotice: boolean;
  notes: readonly string[];
  /** Null where the text can't be changed. */
  onText: ((text: string) => void) | null;
  onWords: () => void;
};

/** A pack's text with its faults in the margin, and the list of them at its side; F8 and Shift F8 go from one to the next. */
export function FaultsView(props: FaultsProps) {
  const { text, faults, onText } = props;
  const words = useWords(faultWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const lines = useMemo(() => text.split('\n'), [text]);
  const sorted = useMemo(() => [...faults].sort((a, b) => a.line - b.line || a.column - b.column), [faults]);
  const current = sorted.find((fault) => keyOf(fault) === chosen) ?? sorted[0] ?? null;

  const choose = useCallback((fault: Fault) => setChosen(keyOf(fault)), []);
  const write = useCallback(
    (line: number, written: string) => onText?.(replaceLine(text, line, written)),
    [onText, text],
  );
  function move(step: number) {
    const at = current === null ? 0 : sorted.indexOf(current);
    const next = sorted[(at + step + sorted.length) % sorted.length];
    if (next) choose(next);
  }
  function fix(fault: Fault) {
    const mended = applyFix(text, fault);
    if (mended === null) return toast(words.moved, 'amber');
    const at = sorted.indexOf(fault);
    const next = sorted[at + 1] ?? sorted[at - 1];
    if (next) choose(next);
    onText?.(mended);
  }
  useKeyPress('F8', (event) => move(event.shiftKey ? -1 : 1), sorted.length > 0);
  useKeyPress('Alt Enter', () => current && fix(current), onText !== null && current?.fixAfter != null);

  return (
    <div className={styles.split}>
      <div className={styles.left}>
        <div className={styles.file}>
          <FileText size={16} strokeWidth={1.5} aria-hidden="true" />
          <b>{props.name}</b>
          <span className={styles.quiet}>{words.lines({ n: lines.length })}</span>
          {sorted.length > 1 && (
            <span className={styles.moves}>
              <Button
                kind="quiet"
                size="small"
                icon={<ChevronUp size={16} strokeWidth={1.5} aria-hidden="true" />}
                keys="Shift F8"
                onClick={() => move(-1)}
              >
                {words.previous}
              </Button>
              <Button
                kind="quiet"
                size="small"
                icon={<ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />}
                keys="F8"
                onClick={() => move(1)}
              >
                {words.next}
              </Button>
            </span>
          )}
        </div>
        <SourceView
          label={words.source}
          lines={lines}
          faults={sorted}
          current={current}
          onFault={choose}
          editing={editing}
          onEdit={onText && setEditing}
          onWrite={write}
        />
      </div>
      <FaultList
        {...props}
        faults={sorted}
        lines={lines}
        current={current}
        onFault={choose}
        onFix={onText && fix}
        onEdit={onText && setEditing}
      />
    </div>
  );
}

function keyOf(fault: Fault): string {
  return `${fault.line}:${fault.column}:${fault.code}`;
}
