import { useEffect, useRef } from 'react';
import styles from './error-summary.module.css';
import { defineWords, useWords } from './language.tsx';

const words = defineWords({ title: { zh: '还有几处要改', en: 'A few things to mend' } });

export type FormFault = { message: string; fieldId?: string | undefined };

/** All that is wrong with a form, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ faults }: { faults: readonly FormFault[] }) {
  const text = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const said = faults.map((fault) => fault.message).join('\n');
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <strong>{text.title}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={fault.message}>
            {fault.fieldId ? (
              <a
                href={`#${fault.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fault.fieldId ?? '')?.focus();
                }}
              >
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
