import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { ReportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  EmptyState,
  formatInstant,
  Notice,
  Page,
  PageHeader,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportRanking } from './report-ranking.tsx';
import { ReportText } from './report-text.tsx';
import styles from './reports.module.css';
import { reportWords } from './reports.words.ts';
import type { ReportTab } from './routes.ts';
import { ReportStateWord } from './state-word.tsx';

const ReportQuery = graphql(`
  query SupervisionReport($id: ID!) {
    supervisionReport(id: $id) { ...ReportShown }
  }
`);

/** One report: its text, its ranking, and what has changed since. */
export function ReportPage() {
  const text = useWords(reportWords);
  const { reportId } = useParams({ from: '/shell/reports/$reportId' });
  const [query, read] = useQuery({
    query: ReportQuery,
    variables: { id: reportId },
    requestPolicy: 'cache-and-network',
  });
  const report = query.data?.supervisionReport;
  return (
    <Page
      header={
        <PageHeader
          title={report?.number ? `${text.title} ${text.nth({ n: report.number })}` : text.title}
          crumbs={<Link to="/reports">{text.back}</Link>}
          aside={report && <ReportStateWord state={report.state} />}
        />
      }
    >
      <QueryState query={query} what={text.report} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.supervisionReport ? (
            <Shown report={data.supervisionReport} />
          ) : (
            <EmptyState title={text.gone}>{text.goneDo}</EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}

function Shown({ report }: { report: ReportShownFragment }) {
  const text = useWords(reportWords);
  const { tab = 'text' } = useSearch({ from: '/shell/reports/$reportId' });
  const navigate = useNavigate();
  const changes = report.differences?.length ?? 0;
  const show = (next: ReportTab) =>
    void navigate({
      to: '/reports/$reportId',
      params: { reportId: report.id },
      search: next === 'text' ? {} : { tab: next },
      replace: true,
    });
  return (
    <>
      <Hands report={report} />
      {report.state === 'DRAFT' && changes > 0 && (
        <div className={styles.notice}>
          <Notice
            tone="amber"
            title={text.changed({ n: changes })}
            action={<Button onClick={() => show('changes')}>{text.see}</Button>}
          >
            {text.changedSay}
          </Notice>
        </div>
      )}
      <ReportActions report={report} />
      <Tabs
        label={text.views}
        current={tab}
        onChange={show}
        tabs={[
          { key: 'text', label: text.text },
          { key: 'ranking', label: text.ranking, count: report.townships.length },
          { key: 'changes', label: text.changes, count: changes, tone: changes > 0 ? 'amber' : undefined },
        ]}
      >
        {tab === 'text' && <ReportText report={report} />}
        {tab === 'ranking' && <ReportRanking report={report} />}
        {tab === 'changes' && <ReportChanges report={report} />}
      </Tabs>
    </>
  );
}

/** Whose hands it went through. */
function Hands({ report }: { report: ReportShownFragment }) {
  const text = useWords(reportWords);
  const hands = [
    text.drawnBy({ who: report.drawnBy, when: formatInstant(report.drawnAt) }),
    report.writtenAt !== report.drawnAt &&
      text.writtenBy({ who: report.writtenBy, when: formatInstant(report.writtenAt) }),
    report.approvedBy !== null &&
      report.approvedAt !== null &&
      text.approvedBy({ who: report.approvedBy, when: formatInstant(report.approvedAt) }),
    report.publishedBy !== null &&
      report.publishedAt !== null &&
      text.publishedBy({ who: report.publishedBy, when: formatInstant(report.publishedAt) }),
  ].filter((hand) => hand !== false);
  return (
    <p className={styles.meta}>
      <span>
        {text.asOf} {report.asOf}
      </span>
      {hands.map((hand) => (
        <span key={hand}>{hand}</span>
      ))}
    </p>
  );
}
