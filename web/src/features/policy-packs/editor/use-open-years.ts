import { useQuery } from 'urql';
import { graphql } from '../../../gql/index.ts';

const OpenYearsQuery = graphql(`
  query PolicyOpenYears { openPlanYears }
`);

/** The plan years of the county's campaigns, newest first; null until they are known. */
export function useOpenYears(): readonly number[] | null {
  const [{ data }] = useQuery({ query: OpenYearsQuery });
  return data?.openPlanYears ?? null;
}
