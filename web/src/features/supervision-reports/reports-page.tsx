import { Link, useNavigate } from '@tanstack/react-router';
import { QueryState } from '../../app/query-state.tsx';
import { useCommand } from '../../app/use-command.ts';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  buttonClass,
  DayText,
  DeniedState,
  EmptyState,
  Page,
  PageHeader,
  Pager,
  Table,
  toast,
  useWords,
} from '../../ui/index.ts';
import { ExactRate } from './exact-rate.tsx';
import { reportWords } from './reports.words.ts';
import { ReportStateWord } from './state-word.tsx';

const ReportsQuery = graphql(`
  query SupervisionReports($first: Int!, $after: String) {
    supervisionReports(first: $first, after: $after) {
      edges { cursor node { ...ReportListItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const DrawMutation = graphql(`
  mutation DrawReport {
    drawSupervisionReport {
      ... on DrawSupervisionReportSuccess { report { id } }
      ... on Refusal { code message field }
    }
  }
`);

/** What was said on which day: the series, and the button that begins the next one. */
export function ReportsPage() {
  const text = useWords(reportWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const pages = usePages(ReportsQuery, { first: 20 }, (data) => data.supervisionReports);
  const [draw, busy] = useCommand(DrawMutation, (data) => data.drawSupervisionReport);
  if (!viewer.canReadReports)
    return <Page header={<PageHeader title={text.title} />}>{<DeniedState>{text.denied}</DeniedState>}</Page>;

  const open = (reportId: string) => void navigate({ to: '/reports/$reportId', params: { reportId } });
  async function begin() {
    const { success } = await draw({});
    if (!success) return;
    toast(text.drawn, 'green');
    open(success.report.id);
  }
  const begins = viewer.canDrawReports && (
    <Button kind="main" busy={busy} onClick={() => void begin()}>
      {text.draw}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          actions={
            viewer.canDrawReports && (
              <>
                {viewer.canInspect && (
                  <Link to="/inspections" className={buttonClass()}>
                    {text.inspections}
                  </Link>
                )}
                <Link to="/reports/rules" className={buttonClass()}>
                  {text.toRules}
                </Link>
                {begins}
              </>
            )
          }
        />
      }
    >
      <QueryState query={pages.query} what={text.title} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.empty}>
              {viewer.canDrawReports ? text.emptySay : text.emptyRead}
            </EmptyState>
          ) : (
            <>
              <Table
                label={text.title}
                rows={pages.rows}
                rowKey={(row) => row.id}
                onSelect={(row) => open(row.id)}
                columns={[
                  {
                    key: 'title',
                    head: text.subject,
                    cell: (row) => (
                      <Link to="/reports/$reportId" params={{ reportId: row.id }}>
                        {row.title}
                      </Link>
                    ),
                  },
                  {
                    key: 'number',
                    head: text.number,
                    cell: (row) => (row.number === null ? '—' : text.nth({ n: row.number })),
                  },
                  {
                    key: 'state',
                    head: text.state,
                    phone: 'beside',
                    cell: (row) => <ReportStateWord state={row.state} />,
                  },
                  { key: 'asOf', head: text.asOf, cell: (row) => <DayText value={row.asOf} /> },
                  {
                    key: 'rate',
                    head: text.rate,
                    align: 'end',
                    cell: (row) => <ExactRate value={row.whole.rate} />,
                  },
                  { key: 'by', head: text.by, cell: (row) => row.drawnBy },
                ]}
              />
              <Pager
                shown={pages.rows.length}
                hasMore={pages.hasMore}
                busy={pages.busy}
                onMore={pages.more}
              />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
