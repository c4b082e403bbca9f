import { createContext, useContext } from 'react';
import type { ViewerQuery as ViewerData } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

/** Who is signed in, what they may do, and whether this is a demonstration. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      username
      displayName
      role
      office
      county { code name }
      township { id name }
      village { id name }
      division { code name }
      agency { id name }
      canManagePolicyPacks
      canAgreeToExamples
      canReadNotices
      canImport
      canRegister
      canTakePayment
      canCheckEnrollments
      canConfirmEnrollments
      canSeePeople
      canCertify
      canSeeProgress
      canChangeTownships
      canChooseCounting
      canReadReports
      canDrawReports
      canSetReportRules
      canSeeOverview
      canInspect
    }
    demonstration { accounts { username } }
  }
`);

export type Viewer = NonNullable<ViewerData['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

export const ViewerProvider = ViewerContext.Provider;

/** The person signed in; only below the shell, where there always is one. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages inside the shell, where somebody is signed in.');
  return viewer;
}
