import type { TargetsCheckShownFragment } from '../../gql/graphql.ts';
import { formatCount, Notice, Table, useWords } from '../../ui/index.ts';
import { setWords } from './tasks.words.ts';

/** A, B … Z, AA … for a column counted from 1. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** What a table says: sound, with what it leaves out; or every fault at its place. */
export function CheckResult({ check }: { check: TargetsCheckShownFragment }) {
  const text = useWords(setWords);
  if (check.faults.length === 0) {
    return (
      <>
        <Notice tone="green">{text.sound({ n: check.rows.length, sum: formatCount(check.sum) })}</Notice>
        {check.without.length > 0 && (
          <Notice tone="amber">{text.without({ names: check.without.join('、') })}</Notice>
        )}
      </>
    );
  }
  return (
    <>
      <Notice tone="red">{text.faulty({ n: check.faults.length })}</Notice>
      <Table
        label={text.faults}
        size="dense"
        rows={check.faults}
        rowKey={(fault) => `${fault.row}-${fault.column}-${fault.code}`}
        columns={[
          {
            key: 'at',
            head: text.at,
            width: '96px',
            cell: (fault) => text.place({ row: fault.row, column: letterOf(fault.column) }),
          },
          { key: 'value', head: text.value, cell: (fault) => fault.value ?? '—' },
          { key: 'what', head: text.what, cell: (fault) => fault.message },
        ]}
      />
    </>
  );
}
