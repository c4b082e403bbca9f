import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { defineWords, useWords } from './language.tsx';

const words = defineWords({ close: { zh: '关闭', en: 'Close' } });

type DialogProps = {
  title: string;
  open: boolean;
  /** Null: it can't be left but by what it asks. */
  onClose: (() => void) | null;
  /** sheet: from below on the phone, beside the page on a desk. */
  kind?: 'box' | 'sheet' | 'bare';
  children: ReactNode;
  foot?: ReactNode;
};

/** A question on top of the page; the page behind keeps what was typed. Load it with the action that opens it. */
export function Dialog({ title, open, onClose, kind = 'box', children, foot }: DialogProps) {
  const text = useWords(words);
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={open}
      isDismissable={onClose !== null}
      isKeyboardDismissDisabled={onClose === null}
      onOpenChange={(next) => !next && onClose?.()}
    >
      <Modal className={styles[kind] ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} {...(kind === 'bare' ? { 'aria-label': title } : {})}>
          {kind !== 'bare' && (
            <div className={styles.head}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {onClose && (
                <Button
                  kind="quiet"
                  icon={<X size={16} strokeWidth={1.5} />}
                  aria-label={text.close}
                  onClick={onClose}
                />
              )}
            </div>
          )}
          <div className={kind === 'bare' ? undefined : styles.body}>{children}</div>
          {foot && <div className={styles.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
