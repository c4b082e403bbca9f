import { Money, Table, useWords } from '../../ui/index.ts';
import { Difference } from './difference.tsx';
import type { FiguresProps } from './figures-props.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

type Line = { key: string; name: string; before: number; after: number };

/** What is due, and who pays it: people themselves and each funder, before and after. */
export function MoneyTable({ of }: FiguresProps) {
  const text = useWords(simulationWords);
  const { sums, funders } = of;
  const lines: Line[] = [
    { key: 'premium', name: text.premium, ...sums.premium },
    { key: 'self', name: text.selfPay, ...sums.selfPay },
    ...(sums.waived.before + sums.waived.after > 0
      ? [{ key: 'waived', name: text.waived, ...sums.waived }]
      : []),
    ...funders.map(({ funder, pays }) => ({ key: funder.id, name: funder.name, ...pays })),
  ];
  return (
    <section>
      <h2 className={styles.part}>{text.money}</h2>
      <Table
        label={text.money}
        size="dense"
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { key: 'item', head: text.item, cell: ({ name }) => name },
          { key: 'before', head: text.before, align: 'end', cell: ({ before }) => <Money fen={before} /> },
          { key: 'after', head: text.after, align: 'end', cell: ({ after }) => <Money fen={after} /> },
          {
            key: 'by',
            head: text.difference,
            align: 'end',
            cell: ({ before, after }) => <Difference fen={after - before} />,
          },
        ]}
      />
    </section>
  );
}
