import { graphql } from '../../gql/index.ts';

export const CheckEnrollmentsMutation = graphql(`
  mutation CheckEnrollments($input: CheckEnrollmentsInput!) {
    checkEnrollments(input: $input) {
      ... on CheckEnrollmentsSuccess { enrollments { id state version resident { id } } }
      ... on Refusal { code message field }
    }
  }
`);

export const CheckPlaceMutation = graphql(`
  mutation CheckPlace($input: CheckPlaceInput!) {
    checkPlace(input: $input) {
      ... on CheckPlaceSuccess { moved left }
      ... on Refusal { code message field }
    }
  }
`);
