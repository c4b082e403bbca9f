import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';

const SignInMutation = graphql(`
  mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      ... on SignInSuccess {
        viewer {
          id
          role
          county { code }
          canManagePolicyPacks
          canAgreeToExamples
          canReadNotices
          canImport
          canRegister
          canTakePayment
          canSeePeople
          canCertify
          canSeeProgress
          canChooseCounting
          canReadReports
          canSeeOverview
        }
      }
      ... on Refusal { code message field }
    }
  }
`);

/** Signing in; a refusal belongs under its field, so no toast. */
export function useSignIn() {
  return useCommand(SignInMutation, (data) => data.signIn, { quiet: true });
}

type Outcome = Awaited<ReturnType<ReturnType<typeof useSignIn>[0]>>;
export type SignedIn = NonNullable<Outcome['success']>['viewer'];
