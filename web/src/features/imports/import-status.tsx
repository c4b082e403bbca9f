import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { ImportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, buttonClass, formatCount, Notice, ProgressBar, toast, useWords } from '../../ui/index.ts';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';
import { type Sample, secondsLeft } from './time-left.ts';

const CancelImportMutation = graphql(`
  mutation CancelImport($id: ID!) {
    cancelImport(id: $id) {
      ... on CancelImportSuccess {
        rosterImport { id state }
      }
      ... on Refusal { code message field }
    }
  }
`);

/** How far an import is, how it ended, and what to do then. */
export function ImportStatus({ shown }: { shown: ImportShownFragment }) {
  const [arrived] = useState(shown.state);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown.state !== arrived) place.current?.scrollIntoView({ block: 'center' });
  }, [shown.state, arrived]);
  const moving = shown.state === 'CHECKING' || shown.state === 'COMMITTING';
  return (
    <div ref={place}>
      {moving ? (
        <Moving key={shown.state} shown={shown} />
      ) : (
        shown.state !== 'CHECKED' && <Ended shown={shown} />
      )}
    </div>
  );
}

function Ended({ shown }: { shown: ImportShownFragment }) {
  const text = useWords(importWords);
  return (
    <div className={styles.status}>
      {shown.state === 'DONE' && (
        <Notice
          tone="green"
          title={text.done({ n: formatCount(shown.counts.committed) })}
          action={
            <Link to="/enrollments" className={buttonClass()}>
              {text.toRoster}
            </Link>
          }
        >
          {text.doneSay}
        </Notice>
      )}
      {shown.state === 'FAILED' && (
        <Notice
          tone="red"
          title={text.failed}
          action={
            <Link to="/imports" className={buttonClass()}>
              {text.another}
            </Link>
          }
        >
          {shown.failure ?? text.failedSay}
        </Notice>
      )}
      {shown.state === 'CANCELLED' && <Notice title={text.cancelledTitle}>{text.cancelledSay}</Notice>}
    </div>
  );
}

function Moving({ shown }: { shown: ImportShownFragment }) {
  const text = useWords(importWords);
  const [cancel, cancelling] = useCommand(CancelImportMutation, (data) => data.cancelImport);
  const [first] = useState<Sample>(() => ({ at: Date.now(), rows: shown.rowsDone }));
  const left = secondsLeft(first, { at: Date.now(), rows: shown.rowsDone }, shown.rowsTotal);
  const done = formatCount(shown.rowsDone);
  const title = shown.state === 'CHECKING' ? text.checkingNow : text.committingNow;
  return (
    <div className={styles.moving}>
      <div className={styles.movingLine}>
        <strong>{title}</strong>
        <span role="status">
          {shown.rowsTotal === null
            ? text.rowsSoFar({ n: done })
            : text.ofRows({ done, total: formatCount(shown.rowsTotal) })}
        </span>
        {left !== null && (
          <span>{left < 90 ? text.seconds({ n: left }) : text.minutes({ n: Math.ceil(left / 60) })}</span>
        )}
        <Button
          size="small"
          busy={cancelling}
          onClick={() =>
            void cancel({ id: shown.id }).then(({ success }) => success && toast(text.cancelled))
          }
        >
          {text.cancel}
        </Button>
      </div>
      <ProgressBar label={title} done={shown.rowsDone} total={shown.rowsTotal} />
      <p className={styles.small}>{text.commitAll}</p>
    </div>
  );
}
