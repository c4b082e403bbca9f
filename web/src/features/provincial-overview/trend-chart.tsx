import { Count, DayText, EmptyState, formatCount, Table, useWords } from '../../ui/index.ts';
import styles from './charts.module.css';
import { line, thinned } from './figures.ts';
import common from './overview.module.css';
import { overviewWords } from './overview.words.ts';

type Props = { points: readonly { day: string; enrolled: number }[]; says?: string };

const width = 600;
const height = 160;
const rows = 12;

/** How many were enrolled, day by day: a line, and some of its days as a table that says the same. */
export function TrendChart({ points, says }: Props) {
  const text = useWords(overviewWords);
  const drawn = line(points, width, height);
  const [first, last] = [points[0], points.at(-1)];
  if (drawn === null || !first || !last)
    return <EmptyState title={text.noTrend}>{text.noTrendSay}</EmptyState>;
  const most = Math.max(...points.map(({ enrolled }) => enrolled));
  return (
    <div className={styles.trend}>
      {says && <p className={common.small}>{says}</p>}
      <p className={styles.axis}>
        <Count value={most} /> {text.people}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.trendSays({ from: first.day, to: last.day, n: formatCount(last.enrolled) })}
      >
        <polygon points={`0,${height} ${drawn} ${width},${height}`} className={styles.area} />
        <polyline points={drawn} className={styles.line} vectorEffect="non-scaling-stroke" />
      </svg>
      <p className={styles.days}>
        <DayText value={first.day} />
        <DayText value={last.day} />
      </p>
      <Table
        label={text.trend}
        size="dense"
        rows={[...thinned(points, rows)].reverse()}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', head: text.day, cell: ({ day }) => <DayText value={day} /> },
          {
            key: 'enrolled',
            head: text.enrolled,
            align: 'end',
            phone: 'beside',
            cell: ({ enrolled }) => <Count value={enrolled} />,
          },
        ]}
      />
    </div>
  );
}
