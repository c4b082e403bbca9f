import type { ProgressRowFragment } from '../../gql/graphql.ts';
import {
  type BasisData,
  BasisMark,
  type Column,
  Count,
  cx,
  formatRate,
  Rate,
  RateBar,
  StateWord,
  Table,
  useWords,
} from '../../ui/index.ts';
import { namesWords } from '../tasks/index.ts';
import { ForecastCell } from './forecast.tsx';
import { axisFrom, outlookOf, paceOf, shareOf } from './outlook.ts';
import { OutlookWord } from './outlook-word.tsx';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

type Row = ProgressRowFragment;
type Props = {
  whole: Row;
  rows: readonly Row[];
  goal: number | null;
  basis: BasisData;
  lastYearDay: string | null;
  selected: string | null;
  /** Leaves out what the panel beside it says. */
  narrow: boolean;
  onSelect: (townshipId: string | null) => void;
};

const ofTarget = ['target', 'rate', 'bar', 'gap', 'state'];
const besidePanel = ['target', 'undetermined', 'pace', 'lastYear'];

/** One row a township, all to be seen at once, with the whole on top in the same grid; one township is its own whole. */
export function ProgressTable({ whole, rows, goal, basis, lastYearDay, selected, narrow, onSelect }: Props) {
  const text = useWords(progressWords);
  const first = rows.length === 1 ? undefined : whole;
  const from = axisFrom([whole, ...rows].map((row) => row.rate));
  const hasTarget = [whole, ...rows].some((row) => row.target !== null);
  const columns: Column<Row>[] = [
    {
      key: 'township',
      head: text.township,
      cell: (row, index) => (
        <span className={styles.township}>
          <span className={styles.place}>{first && row.township ? index : ''}</span>
          {row.township?.name ?? text.whole}
          <RowParts row={row} />
        </span>
      ),
    },
    {
      key: 'target',
      head: (
        <>
          {text.target} <BasisMark of={text.target} basis={basis} />
        </>
      ),
      name: text.target,
      align: 'end',
      cell: (row) => <Count value={row.target} />,
    },
    { key: 'enrolled', head: text.enrolled, align: 'end', cell: (row) => <Count value={row.enrolled} /> },
    {
      key: 'rate',
      head: text.rate,
      align: 'end',
      phone: 'beside',
      cell: (row) => <Rate value={row.rate} strong />,
    },
    {
      key: 'bar',
      head: <Axis from={from} goal={goal} />,
      name: '',
      width: '22%',
      phone: 'hidden',
      cell: (row) => (
        <RateBar
          rate={row.rate}
          goal={goal}
          from={from}
          ends={shareOf(row.forecast?.expected, row.target)}
          before={shareOf(row.lastYear, row.target)}
        />
      ),
    },
    {
      key: 'gap',
      head: text.gapPeople,
      align: 'end',
      cell: (row) =>
        row.gap === 0 && goal !== null ? (
          <StateWord tone="green" icon="passed">
            {text.noGap({ rate: formatRate(goal) })}
          </StateWord>
        ) : (
          <Count value={row.gap} strong />
        ),
    },
    {
      key: 'undetermined',
      head: text.undetermined,
      align: 'end',
      cell: (row) => <Count value={row.undetermined} />,
    },
    {
      key: 'pace',
      head: hasTarget ? text.paceNeeded : text.pace,
      align: 'end',
      cell: (row) => (
        <>
          <span className={cx(outlookOf(row) === 'late' && styles.late)}>
            <Count value={paceOf(row)} />
          </span>
          {hasTarget && (
            <>
              {' / '}
              <Count value={row.neededADay} />
            </>
          )}
        </>
      ),
    },
    {
      key: 'lastYear',
      head: lastYearDay && text.lastYear({ day: lastYearDay }),
      align: 'end',
      cell: (row) => <Count value={row.lastYear} />,
    },
    {
      key: 'forecast',
      head: text.forecast,
      align: 'end',
      cell: (row) => <ForecastCell row={row} />,
    },
    { key: 'state', head: text.state, cell: (row) => <OutlookWord outlook={outlookOf(row)} /> },
  ];
  const left = [...(narrow ? besidePanel : []), ...(lastYearDay === null ? ['lastYear'] : [])];
  const shown = columns.filter(({ key }) => !left.includes(key) && (hasTarget || !ofTarget.includes(key)));

  return (
    <Table
      label={text.title}
      size="ranking"
      className={hasTarget ? undefined : styles.few}
      columns={shown}
      rows={rows}
      first={first}
      rowKey={(row) => row.township?.id ?? 'whole'}
      selected={selected}
      onSelect={(row) => onSelect(row.township?.id ?? null)}
    />
  );
}

/** What the notice calls it, where that is something else. */
function RowParts({ row: { parts, township } }: { row: Row }) {
  const words = useWords(namesWords);
  if (parts.length === 0) return null;
  const names = parts.map((part) => part.township.name).join('、');
  const once = parts.length === 1 && parts[0]?.township.id === township?.id;
  return <span className={styles.before}>{once ? words.once({ names }) : words.contains({ names })}</span>;
}

function Axis({ from, goal }: { from: number; goal: number | null }) {
  const place = (value: number) => ({ left: `${((value - from) / (10_000 - from)) * 100}%` });
  const marks = from === 0 ? [0, 5000] : from === 5000 ? [5000, 7500] : [7500, 9000];
  return (
    <span className={styles.axis}>
      {marks.map((mark) => (
        <span key={mark} style={place(mark)} className={cx(mark === from && styles.axisFirst)}>
          {mark / 100}%
        </span>
      ))}
      {goal !== null && (
        <span style={place(goal)} className={styles.axisGoal}>
          {formatRate(goal)}
        </span>
      )}
    </span>
  );
}
