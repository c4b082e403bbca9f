import { type RefObject, useContext } from 'react';
import { Popover } from 'react-aria-components';
import styles from './basis-mark.module.css';
import { type BasisData, ClausePlace } from './basis-mark.tsx';
import { Button } from './button.tsx';
import { defineWords, useWords } from './language.tsx';

const words = defineWords({
  clause: { zh: '据', en: 'Basis' },
  assumed: { zh: '假定：通知没写，由本县决定', en: 'Assumed: the notice is silent, the county decided' },
  context: { zh: '看上下文', en: 'See it in the notice' },
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
  const openPlace = useContext(ClausePlace);
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={trigger}
      isOpen
      isNonModal
      onOpenChange={(next) => !next && onClose()}
      placement={hasRoomBeside(trigger.current) ? 'right top' : 'bottom end'}
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
            {openPlace && (
              <Button
                kind="quiet"
                size="small"
                onClick={() => {
                  onClose();
                  openPlace(clause.id);
                }}
              >
                {text.context}
              </Button>
            )}
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

/** Beside the mark it covers no amount; where there is no room it opens below. */
function hasRoomBeside(mark: HTMLElement | null): boolean {
  return mark !== null && mark.getBoundingClientRect().right + 360 < window.innerWidth;
}
