import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Checkbox } from './choice.tsx';
import { cx } from './cx.ts';
import { defineWords, useWords } from './language.tsx';
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

/** Rows that are ticked, to do something with all of them: by their box, or by the space bar on a row. */
type Ticks<R> = {
  ticked: ReadonlySet<string>;
  onTick: (keys: ReadonlySet<string>) => void;
  /** The row's name, for its box. */
  name: (row: R) => string;
};

const words = defineWords({
  all: { zh: '选中这里的全部', en: 'Choose all shown' },
  one: { zh: (g: { name: string }) => `选中${g.name}`, en: (g: { name: string }) => `Choose ${g.name}` },
});

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
  ticks?: Ticks<R> | undefined;
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
  const { rows, rowKey, selected, onSelect, onOpen, ticks, size = 'normal' } = props;
  const columns = useTicks(props);
  const body = useRef<HTMLTableSectionElement>(null);
  const all = props.first === undefined ? rows : [props.first, ...rows];
  const entry = all.find((row) => rowKey(row) === selected) ?? all[0];

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, row: R, at: number) {
    if (event.target !== event.currentTarget) return;
    if (event.key === ' ' && ticks) {
      event.preventDefault();
      ticks.onTick(toggled(ticks.ticked, rowKey(row)));
      return;
    }
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
              onClick={onSelect && ((event) => !isBox(event.target) && onSelect(row))}
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

const isBox = (target: EventTarget) => target instanceof Element && target.closest('label') !== null;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The columns, with the boxes before them where rows can be ticked. */
function useTicks<R>({ columns, rows, rowKey, ticks }: TableProps<R>): readonly Column<R>[] {
  const text = useWords(words);
  if (!ticks) return columns;
  const { ticked, onTick, name } = ticks;
  const shown = rows.map(rowKey);
  const all = shown.length > 0 && shown.every((key) => ticked.has(key));
  const box: Column<R> = {
    key: 'tick',
    width: '32px',
    phone: 'beside',
    head: (
      <Checkbox
        label={text.all}
        labelHidden
        checked={all}
        onChange={() => onTick(new Set(all ? [] : shown))}
      />
    ),
    name: '',
    cell: (row) => (
      <Checkbox
        label={text.one({ name: name(row) })}
        labelHidden
        checked={ticked.has(rowKey(row))}
        onChange={() => onTick(toggled(ticked, rowKey(row)))}
      />
    ),
  };
  return [box, ...columns];
}

function width(value: string | undefined): CSSProperties | undefined {
  return value === undefined ? undefined : { width: value };
}
