import { BasisMark, type Column, Count, cx, Money, StateWord, Table, useWords } from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';
import type { CategoryRow } from './category-rows.ts';

type Row = CategoryRow;
type Props = {
  rows: readonly Row[];
  narrow: boolean;
  selected: string | null;
  onSelect: (categoryId: string) => void;
};

/** One row a category: its rule beside its clause, who certifies, and how many are in, out and paid for. */
export function CategoryTable({ rows, narrow, selected, onSelect }: Props) {
  const text = useWords(categoryWords);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: text.who,
      cell: ({ category }) => <span className={styles.name}>{category.name}</span>,
    },
    {
      key: 'tier',
      head: text.tier,
      cell: ({ category }) => <span className="nowrap">{category.tierNames.join('、')}</span>,
    },
    {
      key: 'pays',
      head: text.pays,
      cell: ({ category }) => (
        <span className={styles.pays}>
          {category.openAmount ? (
            <StateWord tone="amber" icon="waiting">
              {text.openAmount}
            </StateWord>
          ) : (
            category.pays
          )}
          <BasisMark of={category.name} basis={category.basis} open={category.openAmount} />
        </span>
      ),
    },
    { key: 'by', head: text.certifiedBy, cell: ({ category }) => category.certifiedBy?.name ?? text.byAge },
    { key: 'certified', head: text.certified, align: 'end', cell: (row) => <Count value={row.certified} /> },
    { key: 'enrolled', head: text.enrolled, align: 'end', cell: (row) => <Count value={row.enrolled} /> },
    {
      key: 'missing',
      head: text.missing,
      align: 'end',
      phone: 'beside',
      cell: (row) => (
        <span className={cx(row.missing && styles.missing)}>
          <Count value={row.missing} />
        </span>
      ),
    },
    { key: 'money', head: text.money, align: 'end', cell: (row) => <Money fen={row.subsidyFen} /> },
  ];
  const left = narrow ? ['tier', 'by', 'pays'] : [];
  return (
    <Table
      label={text.title}
      columns={columns.filter(({ key }) => !left.includes(key))}
      rows={rows}
      rowKey={(row) => row.category.id}
      selected={selected}
      onSelect={(row) => onSelect(row.category.id)}
    />
  );
}
