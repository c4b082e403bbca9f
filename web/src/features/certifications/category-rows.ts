import type { CombinedError } from '@urql/core';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import type { CategoryRuleFragment } from '../../gql/graphql.ts';
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

const CategoryRulesQuery = graphql(`
  query CategoryRules {
    campaign {
      id
      activePack {
        id
        meaning { categories { ...CategoryRule } }
      }
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

/** A category with its figures; those that the viewer may not see are null. */
export type CategoryRow = {
  category: CategoryRuleFragment;
  certified: number | null;
  enrolled: number | null;
  missing: number | null;
  subsidyFen: number | null;
  funding: readonly { funder: { id: string; name: string }; fen: number }[];
};

type Read = {
  query: { data?: readonly CategoryRow[] | undefined; fetching: boolean; error?: CombinedError | undefined };
  retry: () => void;
};

/** The categories with their figures; a certifying agency reads the rules of its own categories alone. */
export function useCategoryRows(): Read {
  const viewer = useViewer();
  const withFigures = viewer.canSeeProgress;
  const [figures, readFigures] = useQuery({ query: CategoryFiguresQuery, pause: !withFigures });
  const [rules, readRules] = useQuery({ query: CategoryRulesQuery, pause: withFigures });
  if (withFigures) {
    return {
      query: { ...figures, data: figures.data?.subsidyCategories },
      retry: () => readFigures({ requestPolicy: 'network-only' }),
    };
  }
  const own = rules.data?.campaign?.activePack?.meaning?.categories.filter(
    (category) => !viewer.agency || category.certifiedBy?.id === viewer.agency.id,
  );
  return {
    query: { ...rules, data: rules.data && (own ?? []).map(withoutFigures) },
    retry: () => readRules({ requestPolicy: 'network-only' }),
  };
}

function withoutFigures(category: CategoryRuleFragment): CategoryRow {
  return { category, certified: null, enrolled: null, missing: null, subsidyFen: null, funding: [] };
}
