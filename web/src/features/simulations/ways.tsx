import { EmptyState, Table, useWords } from '../../ui/index.ts';
import { Difference } from './difference.tsx';
import type { FiguresProps } from './figures-props.ts';
import { OutcomeText } from './outcome-text.tsx';
import { PeopleLink } from './people-link.tsx';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

/** As many as the server tells. */
const MOST = 100;

/** Each way in which it comes out otherwise, before and after, and for how many. */
export function Ways({ packId, of, search }: FiguresProps) {
  const text = useWords(simulationWords);
  if (of.ways.length === 0) return <EmptyState title={text.noneChanged}>{text.noneChangedSay}</EmptyState>;
  return (
    <>
      <p className={styles.asOf}>
        {text.waysSay({ n: of.ways.length })} {of.ways.length === MOST && text.waysMost}
      </p>
      <Table
        label={text.ways}
        size="dense"
        rows={of.ways}
        rowKey={({ way }) => String(way)}
        columns={[
          { key: 'before', head: text.before, cell: (way) => <OutcomeText of={way.before} /> },
          {
            key: 'after',
            head: text.after,
            cell: (way) => (
              <>
                <OutcomeText of={way.after} />
                {way.coverMoved && <div className={styles.small}>{text.coverMoved}</div>}
              </>
            ),
          },
          { key: 'by', head: text.each, align: 'end', cell: (way) => <Difference fen={way.selfPayBy} /> },
          { key: 'standing', head: text.standing, cell: (way) => text[way.standing] },
          {
            key: 'people',
            head: text.count,
            align: 'end',
            cell: (way) => (
              <PeopleLink packId={packId} search={search} count={way.people} only={{ way: way.way }} />
            ),
          },
        ]}
      />
    </>
  );
}
