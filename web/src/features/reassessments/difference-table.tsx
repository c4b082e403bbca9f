import { Link } from '@tanstack/react-router';
import type { DifferenceShownFragment } from '../../gql/graphql.ts';
import { BasisMark, Checkbox, type Column, formatMoney, Table, useWords } from '../../ui/index.ts';
import styles from './reassessments.module.css';
import { reassessmentWords } from './reassessments.words.ts';

type Row = DifferenceShownFragment;
type Props = {
  rows: readonly Row[];
  /** Null where none can be chosen. */
  chosen: readonly string[] | null;
  onChoose: (id: string, on: boolean) => void;
};

/** Each difference with what was paid, what the new revision says and why, and what was decided. */
export function DifferenceTable({ rows, chosen, onChoose }: Props) {
  const text = useWords(reassessmentWords);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: text.name,
      cell: (row) => {
        const resident = row.enrollment?.resident;
        const name = resident?.name ?? '—';
        const link = resident ? (
          <Link to="/residents/$residentId" params={{ residentId: resident.id }}>
            {name}
          </Link>
        ) : (
          name
        );
        return chosen === null ? (
          link
        ) : (
          <span className={styles.acts}>
            <Checkbox
              label={text.choose({ name })}
              labelHidden
              checked={chosen.includes(row.id)}
              onChange={(event) => onChoose(row.id, event.target.checked)}
            />
            {link}
          </span>
        );
      },
    },
    { key: 'township', head: text.township, cell: ({ township }) => township.name },
    { key: 'kind', head: text.kind, cell: ({ kind }) => text[kind] },
    { key: 'before', head: text.before, cell: ({ before }) => <Side of={before} /> },
    {
      key: 'after',
      head: text.after,
      cell: ({ after }) => (
        <>
          {after.selfPayFen === null ? <span>{after.reason ?? text.UNDECIDED}</span> : <Side of={after} />}{' '}
          <BasisMark basis={after.basis} of={text.after} />
        </>
      ),
    },
    {
      key: 'by',
      head: text.by,
      align: 'end',
      cell: ({ byFen }) => (
        <span className={styles.figure}>{byFen > 0 ? `+${formatMoney(byFen)}` : formatMoney(byFen)}</span>
      ),
    },
    ...(chosen === null
      ? [
          {
            key: 'decided',
            head: text.decided,
            cell: ({ settledBy, reason }: Row) => (
              <span className={styles.small}>{[settledBy, reason].filter(Boolean).join('：') || '—'}</span>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table label={text.differences} size="dense" rows={rows} rowKey={({ id }) => id} columns={columns} />
  );
}

function Side({ of }: { of: Row['before'] }) {
  const text = useWords(reassessmentWords);
  return (
    <span>
      <span className="nowrap">{text.pays({ fen: formatMoney(of.selfPayFen ?? 0) })}</span>
      {of.subsidyFen ? (
        <span className={styles.small}>
          {' '}
          {text.subsidised({ fen: formatMoney(of.subsidyFen) })} {of.category?.name}
        </span>
      ) : null}
    </span>
  );
}
