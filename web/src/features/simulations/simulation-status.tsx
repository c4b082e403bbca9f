import type { ReactNode } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { SimulationHeadFragment } from '../../gql/graphql.ts';
import { Button, formatCount, formatInstant, Notice, ProgressBar, toast, useWords } from '../../ui/index.ts';
import { CancelSimulation } from './queries.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

type Props = { shown: SimulationHeadFragment; start: ReactNode };

/** How far a simulation is, or how it ended and what to do then. */
export function SimulationStatus({ shown, start }: Props) {
  const text = useWords(simulationWords);
  if (shown.state === 'RUNNING') return <Moving shown={shown} />;
  if (shown.state !== 'DONE')
    return (
      <div className={styles.notice}>
        <Notice
          tone={shown.state === 'FAILED' ? 'red' : 'plain'}
          title={shown.state === 'FAILED' ? text.failed : text.stopped}
          action={start}
        >
          {shown.failure ?? text.stoppedSay}
        </Notice>
      </div>
    );
  const at = formatInstant(shown.finishedAt ?? shown.startedAt);
  const told = { at, who: shown.startedBy, base: shown.baseRevision };
  return (
    <>
      {!shown.comparable && (
        <div className={styles.notice}>
          <Notice tone="amber" title={text.stale}>
            {text.staleDo({ n: shown.baseRevision })}
          </Notice>
        </div>
      )}
      <div className={styles.choose}>
        <span className={styles.small}>
          {shown.roster === 'COUNTY' ? text.asOf({ ...told, day: shown.day }) : text.madeUpAsOf(told)}
        </span>
        {start}
      </div>
    </>
  );
}

function Moving({ shown }: { shown: SimulationHeadFragment }) {
  const text = useWords(simulationWords);
  const [cancel, cancelling] = useCommand(CancelSimulation, (data) => data.cancelSimulation);
  const total = shown.roster === 'COUNTY' ? shown.peopleTotal : null;
  const done = formatCount(shown.peopleDone);
  return (
    <div className={styles.moving}>
      <div className={styles.movingLine}>
        <strong>{text.running}</strong>
        <span role="status">
          {total === null ? text.soFar({ done }) : text.ofPeople({ done, total: formatCount(total) })}
        </span>
        <Button
          size="small"
          busy={cancelling}
          onClick={() => void cancel({ id: shown.id }).then(({ success }) => success && toast(text.stopped))}
        >
          {text.stop}
        </Button>
      </div>
      <ProgressBar label={text.running} done={shown.peopleDone} total={total} />
      <p className={styles.small}>{text.leave}</p>
    </div>
  );
}
