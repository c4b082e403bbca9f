import { lazy, Suspense, useState } from 'react';
import { Button, defineWords, useWords } from '../../ui/index.ts';
import styles from './residents.module.css';

const RevealDialog = lazy(() => import('./reveal-dialog.tsx'));

const words = defineWords({
  show: { zh: '显示全号', en: 'Show whole number' },
  hide: { zh: '收起', en: 'Hide' },
});

/** An ID number masked; the whole of it is shown for a purpose, and the asking is recorded. */
export function RevealedId({ residentId, masked }: { residentId: string; masked: string }) {
  const text = useWords(words);
  const [asking, setAsking] = useState(false);
  const [whole, setWhole] = useState<string | null>(null);
  return (
    <>
      <span className={whole ? styles.whole : undefined}>{whole ?? masked}</span>
      <Button kind="quiet" size="small" onClick={() => (whole ? setWhole(null) : setAsking(true))}>
        {whole ? text.hide : text.show}
      </Button>
      {asking && (
        <Suspense>
          <RevealDialog
            residentId={residentId}
            onShown={(number) => {
              setWhole(number);
              setAsking(false);
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
