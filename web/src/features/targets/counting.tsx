import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../app/viewer.tsx';
import type { ProgressQuery } from '../../gql/graphql.ts';
import { Button, useWords } from '../../ui/index.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

const CountingDialog = lazy(() => import('./counting-dialog.tsx'));

/** What counts as enrolled, said beside the numbers, who chose it, and for the county the way to choose. */
export function Counting({ progress }: { progress: ProgressQuery['progress'] }) {
  const text = useWords(progressWords);
  const { canChooseCounting } = useViewer();
  const [open, setOpen] = useState(false);
  const choice = progress.countingChoice;
  return (
    <p className={styles.counting}>
      {text.countsAs}
      {progress.countsAs}
      <span className={styles.chosen}>
        {choice ? text.chosenBy({ who: choice.chosenBy, day: choice.chosenOn }) : text.notChosen}
      </span>
      {canChooseCounting && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {choice ? text.chooseAgain : text.choose}
        </Button>
      )}
      {open && (
        <Suspense>
          <CountingDialog
            counting={progress.counting}
            chosen={choice !== null}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </p>
  );
}
