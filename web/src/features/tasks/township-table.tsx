import { Link } from '@tanstack/react-router';
import type { TargetsShownFragment } from '../../gql/graphql.ts';
import { Count, StateWord, Table, useWords } from '../../ui/index.ts';
import { namesWords } from './places.words.ts';
import { SetLine } from './set-line.tsx';
import styles from './tasks.module.css';
import { taskWords } from './tasks.words.ts';

type Place = TargetsShownFragment['places'][number];
const marks = {
  NONE: { tone: 'plain', icon: 'dot' },
  AGREES: { tone: 'green', icon: 'done' },
  OUTDATED: { tone: 'amber', icon: 'warning' },
} as const;

/** A row a township: provisional and assessed side by side, and which of them counts. */
export function TownshipTable({ targets }: { targets: TargetsShownFragment }) {
  const text = useWords(taskWords);
  const both = targets.sets.length > 1;
  return (
    <>
      <dl className={styles.sets}>
        {targets.sets.map((set) => (
          <SetLine
            key={set.id}
            set={set}
            of={set.basis === 'ASSESSED' ? targets.assessedOf : targets.provisionalOf}
          />
        ))}
      </dl>
      <Table
        label={text.title}
        size="dense"
        className={styles.narrow}
        rows={targets.places}
        rowKey={(place: Place) => place.township.id}
        columns={[
          {
            key: 'township',
            head: text.township,
            cell: (place) => (
              <>
                <Link to="/progress/targets/$townshipId" params={{ townshipId: place.township.id }}>
                  {place.township.name}
                </Link>
                <TargetParts place={place} />
              </>
            ),
          },
          {
            key: 'provisional',
            head: text.provisional,
            align: 'end',
            cell: (place) => (
              <Count value={place.provisional} strong={targets.basisInForce === 'PROVISIONAL'} />
            ),
          },
          ...(both
            ? [
                {
                  key: 'assessed',
                  head: text.assessed,
                  align: 'end' as const,
                  cell: (place: Place) => (
                    <Count value={place.assessed} strong={targets.basisInForce === 'ASSESSED'} />
                  ),
                },
              ]
            : []),
          {
            key: 'split',
            head: text.split,
            cell: (place) => <StateWord {...marks[place.split]}>{text[place.split]}</StateWord>,
          },
        ]}
      />
    </>
  );
}

/** Under the names of the notice, of what a township's target is the sum. */
function TargetParts({ place: { parts, township } }: { place: Place }) {
  const names = useWords(namesWords);
  if (parts.length === 0) return null;
  const [only] = parts;
  if (parts.length === 1 && only?.township.id === township.id)
    return <div className={styles.quiet}>{names.once({ names: only.township.name })}</div>;
  return (
    <ul className={styles.parts}>
      {parts.map((part) => (
        <li key={part.township.id}>
          <Link to="/progress/targets/$townshipId" params={{ townshipId: part.township.id }}>
            {part.township.name}
          </Link>{' '}
          <Count value={part.people} />
        </li>
      ))}
    </ul>
  );
}
