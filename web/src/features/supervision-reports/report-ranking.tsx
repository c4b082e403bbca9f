import type { ReportRowShownFragment, ReportShownFragment, ReportVerdict } from '../../gql/graphql.ts';
import {
  type Column,
  Count,
  formatCount,
  type IconName,
  Notice,
  RateBar,
  StateWord,
  Table,
  type Tone,
  useWords,
} from '../../ui/index.ts';
import { ExactRate } from './exact-rate.tsx';
import styles from './reports.module.css';
import { reportWords } from './reports.words.ts';

const looks: Record<ReportVerdict, { tone: Tone; icon: IconName }> = {
  COMMENDED: { tone: 'green', icon: 'done' },
  WARNED: { tone: 'amber', icon: 'warning' },
  EXPLAIN: { tone: 'red', icon: 'alert' },
};

type Row = ReportRowShownFragment;

/** The frozen ranking with its rule, its verdicts and the change since the report before. */
export function ReportRanking({ report }: { report: ReportShownFragment }) {
  const text = useWords(reportWords);
  const compared = report.townships.some(({ change }) => change !== null);
  const judged = report.townships.some(({ verdict, apart }) => verdict !== null || apart);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: text.township,
      cell: (row) =>
        row.parts.length === 0 ? (
          row.name
        ) : (
          <>
            {row.name}
            {row.parts.map((part) => (
              <span key={part.name} className={styles.part}>
                {(row.parts.length === 1 ? text.formerly : text.ofWhich)({
                  name: part.name,
                  enrolled: formatCount(part.enrolled),
                  target: part.target === null ? '—' : formatCount(part.target),
                })}
              </span>
            ))}
          </>
        ),
    },
    {
      key: 'place',
      head: text.place,
      align: 'end',
      cell: (row) => row.place ?? (row.apart ? text.apart : '—'),
    },
    { key: 'target', head: text.target, align: 'end', cell: (row) => <Count value={row.target} /> },
    { key: 'enrolled', head: text.enrolled, align: 'end', cell: (row) => <Count value={row.enrolled} /> },
    {
      key: 'rate',
      head: text.rate,
      align: 'end',
      phone: 'beside',
      cell: (row) => <ExactRate value={row.rate} />,
    },
    {
      key: 'bar',
      head: '',
      name: '',
      width: '20%',
      phone: 'hidden',
      cell: (row) => <RateBar rate={row.rate} goal={report.goal} from={0} />,
    },
    { key: 'gap', head: text.gap, align: 'end', cell: (row) => <Count value={row.gap} /> },
  ];
  if (compared) {
    columns.push({
      key: 'change',
      head: text.change,
      align: 'end',
      cell: ({ change }) =>
        change === null
          ? '—'
          : `${change.enrolled > 0 ? '+' : change.enrolled < 0 ? '−' : ''}${formatCount(Math.abs(change.enrolled))}`,
    });
  }
  if (judged) {
    columns.push({
      key: 'verdict',
      head: text.verdict,
      cell: ({ verdict }) =>
        verdict && (
          <StateWord tone={looks[verdict].tone} icon={looks[verdict].icon}>
            {text[verdict]}
          </StateWord>
        ),
    });
  }
  return (
    <>
      {report.noRateBecause && (
        <div className={styles.notice}>
          <Notice>{report.noRateBecause}</Notice>
        </div>
      )}
      <Table
        label={text.ranking}
        size="ranking"
        columns={columns}
        rows={report.townships}
        first={report.whole}
        rowKey={(row) => row.townshipId ?? 'whole'}
      />
      <p className={styles.note}>
        {text.rulesSay}：{report.rankingRule}。{report.thresholds.join('；') || text.noThresholds}
      </p>
      <p className={styles.note}>{[report.countsAs, report.basis].filter(Boolean).join('；')}</p>
    </>
  );
}
