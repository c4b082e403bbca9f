import { createContext, lazy, Suspense, useRef, useState } from 'react';
import styles from './basis-mark.module.css';
import { cx } from './cx.ts';
import { defineWords, useWords } from './language.tsx';

const BasisPopover = lazy(() => import('./basis-popover.tsx'));

export type BasisData = {
  clauses: readonly { id: string; quote: string; at?: string | null }[];
  assumptions: readonly { id: string; says: string; because: string }[];
};

const words = defineWords({
  mark: { zh: '据', en: '§' },
  of: { zh: (g: { of: string }) => `${g.of}的依据`, en: (g: { of: string }) => `Basis of ${g.of}` },
});

/** Opens a clause at its place in the notice; where a page provides it, every mark's quotation leads there. */
export const ClausePlace = createContext<((clauseId: string) => void) | null>(null);

type BasisMarkProps = {
  /** What rests on it, for readers: 「个人缴」. */
  of: string;
  basis: BasisData;
  /** The notice or a higher authority has not decided it yet. */
  open?: boolean;
  /** What is derived here, shown under the quotation. */
  note?: string | undefined;
};

/** The small mark beside an amount or rule that opens the verbatim clause it rests on. */
export function BasisMark({ of, basis, open: undecided, note }: BasisMarkProps) {
  const text = useWords(words);
  const trigger = useRef<HTMLButtonElement>(null);
  const hover = useRef<number>(undefined);
  const [open, setOpen] = useState(false);
  const kind = undecided ? styles.open : basis.assumptions.length > 0 ? styles.assumption : undefined;
  if (basis.clauses.length === 0 && basis.assumptions.length === 0) return null;

  function hovered(next: boolean, delay: number) {
    window.clearTimeout(hover.current);
    hover.current = window.setTimeout(() => setOpen(next), delay);
  }
  function hold() {
    window.clearTimeout(hover.current);
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={cx(styles.mark, kind)}
        aria-label={text.of({ of })}
        aria-expanded={open}
        onClick={(event) => {
          event.stopPropagation();
          hold();
          setOpen(!open || event.detail > 0);
        }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && hovered(true, 250)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && hovered(false, 300)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onBlur={() => hovered(false, 200)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <span aria-hidden="true">{text.mark}</span>
      </button>
      {open && (
        <Suspense>
          <BasisPopover
            trigger={trigger}
            of={of}
            basis={basis}
            note={note}
            onClose={() => setOpen(false)}
            onHover={(over) => (over ? hold() : hovered(false, 300))}
          />
        </Suspense>
      )}
    </>
  );
}
