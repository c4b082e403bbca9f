import { Link } from '@tanstack/react-router';
import type { ImportListItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, formatInstant, Table, useWords } from '../../ui/index.ts';
import { ImportStateWord } from './import-state-word.tsx';
import { importWords } from './imports.words.ts';

export const ImportListItem = graphql(`
  fragment ImportListItem on RosterImport {
    id
    fileName
    state
    createdAt
    createdBy
    counts { total wrong committed }
  }
`);

type Props = { rows: readonly ImportListItemFragment[]; onOpen: (importId: string) => void };

/** The imports so far, newest first. */
export function ImportList({ rows, onOpen }: Props) {
  const text = useWords(importWords);
  return (
    <Table
      label={text.history}
      rows={rows}
      rowKey={(row) => row.id}
      onSelect={(row) => onOpen(row.id)}
      columns={[
        {
          key: 'file',
          head: text.file,
          cell: (row) => (
            <Link to="/imports/$importId" params={{ importId: row.id }}>
              {row.fileName}
            </Link>
          ),
        },
        {
          key: 'state',
          head: text.state,
          phone: 'beside',
          cell: (row) => <ImportStateWord state={row.state} />,
        },
        { key: 'rows', head: text.rows, align: 'end', cell: (row) => <Count value={row.counts.total} /> },
        {
          key: 'committed',
          head: text.committed,
          align: 'end',
          cell: (row) => <Count value={row.counts.committed} />,
        },
        {
          key: 'wrong',
          head: text.wrongShort,
          align: 'end',
          cell: (row) => <Count value={row.counts.wrong} />,
        },
        {
          key: 'when',
          head: text.when,
          cell: (row) => <span className="nowrap">{formatInstant(row.createdAt)}</span>,
        },
        { key: 'who', head: text.who, cell: (row) => row.createdBy },
      ]}
    />
  );
}
