import { Table, useWords } from '../../ui/index.ts';
import { Difference } from './difference.tsx';
import type { FiguresProps } from './figures-props.ts';
import { PeopleLink } from './people-link.tsx';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

/** How many pay how much more or less. */
export function Spread({ packId, of, search }: FiguresProps) {
  const text = useWords(simulationWords);
  return (
    <section>
      <h2 className={styles.part}>{text.spread}</h2>
      {of.spread.length === 0 ? (
        <p className={styles.muted}>{text.spreadNone}</p>
      ) : (
        <Table
          label={text.spread}
          size="dense"
          rows={of.spread}
          rowKey={({ byFen }) => String(byFen)}
          columns={[
            { key: 'by', head: text.each, cell: ({ byFen }) => <Difference fen={byFen} /> },
            {
              key: 'people',
              head: text.count,
              align: 'end',
              phone: 'beside',
              cell: ({ byFen, people }) => (
                <PeopleLink packId={packId} search={search} count={people} only={{ by: byFen }} />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
