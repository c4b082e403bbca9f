import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  EmptyState,
  formatInstant,
  Page,
  PageHeader,
  StateWord,
  Table,
  useWords,
} from '../../ui/index.ts';
import { keysWords } from './keys.words.ts';
import { NewKey } from './new-key.tsx';

const KeysDocument = graphql(`
  query ApiKeys {
    apiTokens(first: 200) {
      edges { node { id name createdAt expiresAt revokedAt lastUsedAt open } }
    }
  }
`);
const RevokeDocument = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiToken(id: $id) {
      ... on RevokeApiTokenSuccess { token { id open revokedAt } }
      ... on Refusal { code message field }
    }
  }
`);

/** Read-only keys to the API: who made which, when it ends, and one button that ends it now. */
export function KeysPage() {
  const text = useWords(keysWords);
  const [query, read] = useQuery({ query: KeysDocument });
  const [revoke, busy] = useCommand(RevokeDocument, (data) => data.revokeApiToken);
  const [asking, setAsking] = useState<string | null>(null);
  const again = () => read({ requestPolicy: 'network-only' });
  async function end(id: string) {
    if (asking !== id) return setAsking(id);
    setAsking(null);
    const { success } = await revoke({ id });
    if (success) again();
  }
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          aside={<span>{text.says}</span>}
          crumbs={<Link to="/overview">{text.overview}</Link>}
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={again}>
        {({ apiTokens }) => (
          <>
            <NewKey onMade={again} />
            {apiTokens.edges.length === 0 ? (
              <EmptyState title={text.none}>{text.noneSay}</EmptyState>
            ) : (
              <Table
                label={text.title}
                rows={apiTokens.edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'name', head: text.name, cell: ({ name }) => name },
                  {
                    key: 'state',
                    head: text.state,
                    phone: 'beside',
                    cell: ({ open, revokedAt }) => (
                      <StateWord tone={open ? 'green' : 'plain'} icon={open ? 'passed' : 'wrong'}>
                        {open ? text.open : revokedAt ? text.revoked : text.expired}
                      </StateWord>
                    ),
                  },
                  { key: 'created', head: text.created, cell: ({ createdAt }) => formatInstant(createdAt) },
                  { key: 'expires', head: text.expires, cell: ({ expiresAt }) => formatInstant(expiresAt) },
                  {
                    key: 'used',
                    head: text.used,
                    cell: ({ lastUsedAt }) => (lastUsedAt ? formatInstant(lastUsedAt) : text.never),
                  },
                  {
                    key: 'act',
                    head: '',
                    cell: ({ id, name, open }) =>
                      open && (
                        <Button
                          kind={asking === id ? 'danger' : 'plain'}
                          size="small"
                          busy={busy}
                          aria-label={`${asking === id ? text.sure : text.end} ${name}`}
                          onClick={() => void end(id)}
                        >
                          {asking === id ? text.sure : text.end}
                        </Button>
                      ),
                  },
                ]}
              />
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}
