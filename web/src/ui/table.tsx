import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './table.module.css';

export type Column<R> = {
  key: string;
  head: ReactNode;
  /** The head as plain words, where `head` is more than text: the phone shows it beside the value. */
  name?: string;
  cell: (row: R, index: number) => ReactNode;
  align?: 'end' | undefined;
  width?: string | undefined;
  /** On the phone: the row's title, beside the title, a line of its own, or left out. */
  phone?: 'title' | 'beside' | 'line' | 'hidden' | undefined;
};

type TableProps<R> = {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** With it rows can be chosen: by click, ↑↓, Home and End. */
  onSelect?: (row: R) => void;
  selected?: string | null | undefined;
  /** Enter on a row; without it Enter chooses. */
  onOpen?: (row: R) => void;
  size?: 'normal' | 'dense' | 'ranking';
  /** A row that stands above the others, such as the whole county. */
  first?: R | undefined;
  rowTone?: (row: R) => 'red' | 'amber' | undefined;
  className?: string | undefined;
};

// On the phone rows are laid out as cards, which takes their meaning from readers; the roles give it back.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
};

/** A table that is a table: head that stays, rows by keyboard, cards on the phone. */
export function Table<R>(props: TableProps<R>) {
  const { columns, rows, rowKey, selected, onSelect, onOpen, size = 'normal' } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const all = props.first === undefined ? rows : [props.first, ...rows];
  const entry = all.find((row) => rowKey(row) === selected) ?? all[0];

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, row: R, at: number) {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      (onOpen ?? onSelect)?.(row);
      return;
    }
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = step === undefined ? undefined : all[step];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    body.current?.querySelectorAll<HTMLElement>(':scope > tr')[step]?.focus();
    onSelect?.(next);
  }

  return (
    <table
      {...roles.table}
      aria-label={props.label}
      className={cx(styles.table, styles[size], props.className)}
    >
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <th
              key={column.key}
              {...roles.columnheader}
              scope="col"
              className={column.align && styles.end}
              style={width(column.width)}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} ref={body}>
        {all.map((row, index) => {
          const key = rowKey(row);
          const tone = props.rowTone?.(row);
          return (
            <tr
              key={key}
              {...roles.row}
              className={cx(
                onSelect && styles.choosable,
                tone && styles[tone],
                row === props.first && styles.first,
              )}
              tabIndex={onSelect ? (row === entry ? 0 : -1) : undefined}
              aria-current={selected === key || undefined}
              onClick={onSelect && (() => onSelect(row))}
              onDoubleClick={onOpen && (() => onOpen(row))}
              onKeyDown={onSelect && ((event) => onKeyDown(event, row, index))}
            >
              {columns.map((column, at) => (
                <td
                  key={column.key}
                  {...roles.cell}
                  className={cx(
                    column.align && styles.end,
                    styles[column.phone ?? (at === 0 ? 'title' : 'line')],
                  )}
                  data-head={column.name ?? (typeof column.head === 'string' ? column.head : undefined)}
                >
                  {column.cell(row, index)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function width(value: string | undefined): CSSProperties | undefined {
  return value === undefined ? undefined : { width: value };
}
