import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { formatInstant, Notice, Page, PageHeader, Table, useWords } from '../../ui/index.ts';
import styles from './reports.module.css';
import { reportWords, rulesWords } from './reports.words.ts';
import { RulesForm } from './rules-form.tsx';

export const RulesShown = graphql(`
  fragment RulesShown on ReportRules {
    revision
    rankBy
    smallBelow
    commendFrom
    commendPlaces
    warnBelow
    explainBelow
    issuer
    recipients
    history { revision setBy setAt reason says }
  }
`);
const RulesQuery = graphql(`
  query ReportRules {
    reportRules { ...RulesShown }
  }
`);

/** By what rules reports rank, praise and blame, and how they came about. */
export function RulesPage() {
  const text = useWords(rulesWords);
  const words = useWords(reportWords);
  const viewer = useViewer();
  const [query, read] = useQuery({ query: RulesQuery });
  const reload = () => read({ requestPolicy: 'network-only' });
  const revision = query.data?.reportRules.revision;
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          crumbs={<Link to="/reports">{words.back}</Link>}
          aside={revision !== undefined && (revision === 0 ? text.none : text.now({ n: revision }))}
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={reload}>
        {({ reportRules: rules }) => (
          <>
            {viewer.canSetReportRules ? (
              <RulesForm key={rules.revision} rules={rules} onSet={reload} />
            ) : (
              <Notice>{text.denied}</Notice>
            )}
            {rules.history.length > 0 && (
              <>
                <h2 className={styles.history}>{text.history}</h2>
                <Table
                  label={text.history}
                  rows={rules.history}
                  rowKey={(row) => String(row.revision)}
                  columns={[
                    { key: 'revision', head: text.revision, cell: (row) => row.revision },
                    { key: 'says', head: text.says, width: '50%', cell: (row) => row.says.join('；') },
                    { key: 'why', head: text.why, cell: (row) => row.reason },
                    { key: 'who', head: text.who, cell: (row) => row.setBy },
                    { key: 'when', head: text.when, cell: (row) => formatInstant(row.setAt) },
                  ]}
                />
              </>
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}
