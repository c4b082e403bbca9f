import { graphql } from '../../gql/index.ts';

export const ReassessmentShown = graphql(`
  fragment ReassessmentShown on Reassessment {
    id revision state peopleDone peopleTotal reassessed proposed failure startedBy startedAt finishedAt
  }
`);

export const ReassessmentQuery = graphql(`
  query Reassessment {
    reassessment { ...ReassessmentShown }
    campaign { id activePack { id revision } }
  }
`);

export const DifferenceShown = graphql(`
  fragment DifferenceShown on EnrollmentDifference {
    id kind byFen state reason settledBy settledAt
    township { id name }
    enrollment { id resident { id name } }
    before { selfPayFen subsidyFen category { id name } }
    after {
      decision reason selfPayFen subsidyFen category { id name }
      basis { clauses { id quote at } assumptions { id says because } }
    }
  }
`);

export const DifferencesQuery = graphql(`
  query EnrollmentDifferences($filter: DifferenceFilter, $first: Int!, $after: String) {
    enrollmentDifferences(filter: $filter, first: $first, after: $after) {
      totalCount
      edges { cursor node { ...DifferenceShown } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const DifferenceSumsQuery = graphql(`
  query DifferenceSums($filter: DifferenceFilter) {
    differenceSums(filter: $filter) { people supplementFen refundFen }
  }
`);

export const StartReassessment = graphql(`
  mutation StartReassessment {
    startReassessment {
      ... on StartReassessmentSuccess { reassessment { ...ReassessmentShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const CancelReassessment = graphql(`
  mutation CancelReassessment($id: ID!) {
    cancelReassessment(id: $id) {
      ... on CancelReassessmentSuccess { reassessment { ...ReassessmentShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const SettleDifferences = graphql(`
  mutation SettleDifferences($input: SettleDifferencesInput!) {
    settleDifferences(input: $input) {
      ... on SettleDifferencesSuccess { settled }
      ... on Refusal { code message field }
    }
  }
`);
