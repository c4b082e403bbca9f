import type { InspectionItemShownFragment } from '../../gql/graphql.ts';
import { type Column, Table, useWords } from '../../ui/index.ts';
import styles from './inspections.module.css';
import { inspectionWords, kindWords } from './inspections.words.ts';
import { OutcomeWord } from './result-words.tsx';

type Row = InspectionItemShownFragment;
type Props = {
  rows: readonly Row[];
  /** Whether names are shown. */
  people: boolean;
  selected: number | null;
  /** Leaves out what the panel beside it says. */
  narrow: boolean;
  onSelect: (number: number) => void;
};

/** The sample by number; choosing a row opens its result. */
export function InspectionItems({ rows, people, selected, narrow, onSelect }: Props) {
  const text = useWords(inspectionWords);
  const kinds = useWords(kindWords);
  const columns: Column<Row>[] = [
    { key: 'number', head: text.sampleNumber, width: '64px', cell: (row) => <strong>{row.number}</strong> },
    {
      key: 'who',
      head: text.who,
      cell: (row) => row.enrollment?.resident.name ?? '—',
    },
    {
      key: 'id',
      head: text.idNumber,
      cell: (row) => <span className={styles.muted}>{row.enrollment?.resident.maskedIdNumber ?? '—'}</span>,
    },
    { key: 'place', head: text.village, cell: (row) => `${row.township.name} ${row.village.name}` },
    {
      key: 'outcome',
      head: text.outcome,
      phone: 'beside',
      cell: (row) => <OutcomeWord outcome={row.outcome} />,
    },
    { key: 'kind', head: text.kind, cell: (row) => (row.kind ? kinds[row.kind] : '—') },
    { key: 'note', head: text.note, cell: (row) => row.note ?? '—' },
  ];
  const left = [...(people ? [] : ['who', 'id']), ...(narrow ? ['id', 'note'] : [])];
  return (
    <Table
      label={text.sample}
      size="dense"
      rows={rows}
      rowKey={(row) => String(row.number)}
      selected={selected === null ? null : String(selected)}
      onSelect={(row) => onSelect(row.number)}
      columns={columns.filter(({ key }) => !left.includes(key))}
    />
  );
}
