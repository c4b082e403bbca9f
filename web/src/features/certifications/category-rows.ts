import type { CombinedError } from '@urql/core';
import { useQuery } from 'urql';
import type { CategoryFiguresQuery as CategoryFigures } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

const CategoryFiguresQuery = graphql(`
  query CategoryFigures {
    subsidyCategories {
      category { ...CategoryRule }
      certified
      enrolled
      missing
      subsidyFen
      funding { funder { id name } fen }
    }
  }
`);

export const CategoryRule = graphql(`
  fragment CategoryRule on CategoryMeaning {
    id
    name
    tierNames
    tiers
    pays
    openAmount
    amounts { tier subsidyFen selfPayFen }
    funders { funder { id name } share }
    certifiedBy { id name }
    basis {
      clauses { id quote at }
      assumptions { id says because }
    }
  }
`);

/** A category with its figures; certified and missing are null where the age alone decides. */
export type CategoryRow = CategoryFigures['subsidyCategories'][number];

type Read = {
  query: { data?: readonly CategoryRow[] | undefined; fetching: boolean; error?: CombinedError | undefined };
  retry: () => void;
};

/** The categories with their figures; a certifying agency reads its own. */
export function useCategoryRows(): Read {
  const [figures, readFigures] = useQuery({ query: CategoryFiguresQuery });
  return {
    query: { ...figures, data: figures.data?.subsidyCategories },
    retry: () => readFigures({ requestPolicy: 'network-only' }),
  };
}
