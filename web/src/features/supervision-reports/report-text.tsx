import type { ReportShownFragment } from '../../gql/graphql.ts';
import { useWords } from '../../ui/index.ts';
import styles from './reports.module.css';
import { reportWords } from './reports.words.ts';

/** The text as it will read; what comes from the data is marked. */
export function ReportText({ report }: { report: ReportShownFragment }) {
  const text = useWords(reportWords);
  return (
    <article className={styles.paper} lang="zh-CN">
      <p className={styles.mark}>{report.documentNumber || text.noNumber}</p>
      <h2>{report.title}</h2>
      <p className={styles.plain}>{report.recipients}</p>
      {report.blocks.map((block, at) => {
        if (block.kind.includes('.')) {
          return (
            <p key={`${at} ${block.kind}`} className={styles.drawing}>
              {block.kind === 'table.ranking' ? text.tableHere : text.chartHere}
            </p>
          );
        }
        return (
          <p key={`${at} ${block.kind}`} className={block.kind === 'heading' ? styles.heading : undefined}>
            {block.runs.map((run, index) => (
              <span
                key={`${index} ${run.ref ?? ''}`}
                className={run.ref === null ? undefined : styles.bound}
                title={run.ref === null ? undefined : `{${run.ref}}`}
              >
                {run.text}
              </span>
            ))}
          </p>
        );
      })}
      <p className={styles.signed}>{report.issuer}</p>
      <p className={styles.signed}>{report.issuedOn ?? '—'}</p>
    </article>
  );
}
