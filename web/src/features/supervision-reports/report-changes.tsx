import type { ReportShownFragment } from '../../gql/graphql.ts';
import { EmptyState, formatCount, Notice, Table, useWords } from '../../ui/index.ts';
import styles from './reports.module.css';
import { reportWords } from './reports.words.ts';

type Difference = ReportShownFragment['keptDifferences'][number];

const signed = (people: number | undefined): string =>
  people === undefined ? '' : `${people > 0 ? '+' : people < 0 ? '−' : ''}${formatCount(Math.abs(people))}`;

/** What the report says beside what the figures say now; and what was kept knowingly when it was approved. */
export function ReportChanges({ report }: { report: ReportShownFragment }) {
  const text = useWords(reportWords);
  const { differences, keptReason, keptDifferences } = report;
  const told = differences?.some(({ because }) => because !== null) ?? false;
  return (
    <>
      {keptReason !== null && (
        <div className={styles.notice}>
          <Notice tone="amber" title={`${text.kept}：${keptReason}`}>
            {keptDifferences
              .slice(0, 6)
              .map((one) => `${one.township ?? text.whole} ${one.what} ${one.frozen} → ${one.now}`)
              .join('；')}
          </Notice>
        </div>
      )}
      {differences === null ? (
        <Notice>{text.unseen}</Notice>
      ) : differences.length === 0 ? (
        <EmptyState title={text.same}>{text.sameSay}</EmptyState>
      ) : (
        <>
          {told && <p className={styles.note}>{text.becauseSay}</p>}
          <Table
            label={text.changes}
            rows={differences}
            rowKey={(row: Difference) => `${row.township ?? ''} ${row.kind}`}
            columns={[
              { key: 'township', head: text.township, cell: (row) => row.township ?? text.whole },
              { key: 'what', head: text.what, cell: (row) => row.what },
              { key: 'frozen', head: text.frozen, align: 'end', cell: (row) => row.frozen },
              { key: 'now', head: text.now, align: 'end', cell: (row) => row.now },
              ...(told
                ? [
                    {
                      key: 'later',
                      head: text.later,
                      align: 'end' as const,
                      cell: (row: Difference) => signed(row.because?.later),
                    },
                    {
                      key: 'corrected',
                      head: text.corrected,
                      align: 'end' as const,
                      cell: (row: Difference) => signed(row.because?.corrected),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </>
  );
}
