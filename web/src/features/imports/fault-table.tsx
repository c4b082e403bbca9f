import type { ImportFaultRowFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { cx, Table, useWords } from '../../ui/index.ts';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';
import { splitMessage } from './time-left.ts';

export const ImportFaultRow = graphql(`
  fragment ImportFaultRow on ImportFault {
    row
    column
    field
    value
    code
    kind
    message
  }
`);

/** Where each fault is, what the file says there, what happened, and what to do. */
export function FaultTable({ faults }: { faults: readonly ImportFaultRowFragment[] }) {
  const text = useWords(importWords);
  return (
    <Table
      label={text.faults}
      size="dense"
      rows={faults}
      rowKey={(fault) => `${fault.row}-${fault.column}-${fault.code}`}
      columns={[
        {
          key: 'row',
          head: text.row,
          align: 'end',
          width: '56px',
          cell: (fault) => <strong>{fault.row}</strong>,
        },
        { key: 'column', head: text.column, phone: 'beside', cell: (fault) => fault.column },
        {
          key: 'value',
          head: text.value,
          cell: (fault) =>
            fault.value === null ? (
              '—'
            ) : (
              <code className={cx(styles.value, fault.kind === 'REPAIRABLE' && styles.mended)}>
                {fault.value || text.blank}
              </code>
            ),
        },
        { key: 'what', head: text.happened, cell: (fault) => splitMessage(fault.message).what },
        { key: 'todo', head: text.todo, cell: (fault) => splitMessage(fault.message).todo },
      ]}
    />
  );
}
