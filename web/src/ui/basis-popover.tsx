import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import styles from './basis-mark.module.css';
import type { BasisData } from './basis-mark.tsx';
import { defineWords, useWords } from './language.tsx';

const words = defineWords({
  clause: { zh: '据', en: 'Basis' },
  assumed: { zh: '假定：通知没写，由本县决定', en: 'Assumed: the notice is silent, the county decided' },
  because: { zh: '为什么：', en: 'Because: ' },
});

type Props = {
  trigger: RefObject<HTMLButtonElement | null>;
  of: string;
  basis: BasisData;
  note: string | undefined;
  onClose: () => void;
  onHover: (over: boolean) => void;
};

/** The quotation itself; loaded with the first mark that is opened. */
export default function BasisPopover({ trigger, of, basis, note, onClose, onHover }: Props) {
  const text = useWords(words);
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={trigger}
      isOpen
      isNonModal
      onOpenChange={(next) => !next && onClose()}
      placement="bottom end"
      offset={6}
      aria-label={of}
    >
      <div
        onPointerEnter={() => onHover(true)}
        onPointerLeave={() => onHover(false)}
        className={styles.content}
      >
        {basis.clauses.map((clause) => (
          <figure key={clause.id} className={styles.clause}>
            <figcaption>
              {text.clause} {clause.at ?? clause.id}
            </figcaption>
            <blockquote>“{clause.quote}”</blockquote>
          </figure>
        ))}
        {basis.assumptions.map((assumption) => (
          <div key={assumption.id} className={styles.assumed}>
            <div className={styles.assumedHead}>{text.assumed}</div>
            <p>{assumption.says}</p>
            <p className={styles.because}>
              {text.because}
              {assumption.because}
            </p>
          </div>
        ))}
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </Popover>
  );
}
