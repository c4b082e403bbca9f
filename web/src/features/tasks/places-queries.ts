import { graphql } from '../../gql/index.ts';

/** Read anew once a change of townships was recorded or withdrawn. */
export const afterChanges = { additionalTypenames: ['TownshipChange'] };

export const TownshipChangeShown = graphql(`
  fragment TownshipChangeShown on TownshipChange {
    id
    kind
    from
    source
    before { townshipId name }
    after { townshipId name villages }
    recordedBy
    recordedAt
    withdrawnBy
    withdrawnReason
  }
`);

export const TownshipChangesQuery = graphql(`
  query TownshipChangesPage($first: Int!, $after: String) {
    townshipChanges(first: $first, after: $after) {
      edges { cursor node { ...TownshipChangeShown } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const TownshipChangeHintsQuery = graphql(`
  query TownshipChangeHints {
    townshipChangeHints { before { id name } after { id name } afterName evidence }
  }
`);

export const TownshipsQuery = graphql(`
  query TownshipsToChange {
    campaign { id townships { id name } }
  }
`);

export const VillagesQuery = graphql(`
  query VillagesToSplit($id: ID!) {
    townshipTarget(townshipId: $id) { township { id } villages { village { id name } } }
  }
`);

export const RecordChangeMutation = graphql(`
  mutation RecordTownshipChange($input: TownshipChangeInput!) {
    recordTownshipChange(input: $input) {
      ... on RecordTownshipChangeSuccess { change { ...TownshipChangeShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const WithdrawChangeMutation = graphql(`
  mutation WithdrawTownshipChange($input: WithdrawTownshipChangeInput!) {
    withdrawTownshipChange(input: $input) {
      ... on WithdrawTownshipChangeSuccess { change { ...TownshipChangeShown } }
      ... on Refusal { code message field }
    }
  }
`);
