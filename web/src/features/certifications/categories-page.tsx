import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { categoryWords } from './categories.words.ts';
import { CategoryPanel } from './category-panel.tsx';
import { CategoryTable } from './category-table.tsx';
import { FundingBand } from './funding-band.tsx';

const SubsidyCategoriesQuery = graphql(`
  query SubsidyCategories {
    subsidyCategories { ...CategoryFigures }
  }
`);

export const CategoryFigures = graphql(`
  fragment CategoryFigures on SubsidyCategoryFigures {
    category {
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
    certified
    enrolled
    missing
    subsidyFen
    funding { funder { id name } fen }
  }
`);

/** Who is entitled, by which clause, says whom; who of them is missing; what each funder owes. */
export function CategoriesPage() {
  const text = useWords(categoryWords);
  const [query, read] = useQuery({ query: SubsidyCategoriesQuery });
  const { category, list } = useSearch({ from: '/shell/categories' });
  const navigate = useNavigate();
  const rows = query.data?.subsidyCategories ?? [];
  const chosen = rows.find((row) => row.category.id === category);

  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          aside={rows.length > 0 && <span>{text.aside({ n: rows.length })}</span>}
        />
      }
      panel={
        chosen && (
          <CategoryPanel
            key={chosen.category.id}
            figures={chosen}
            list={list ?? 'all'}
            onList={(next) =>
              void navigate({
                to: '/categories',
                search: { category: chosen.category.id, ...(next === 'all' ? {} : { list: next }) },
                replace: true,
              })
            }
            onClose={() => void navigate({ to: '/categories', search: {}, replace: true })}
          />
        )
      }
    >
      <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.subsidyCategories.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
          ) : (
            <>
              <FundingBand rows={data.subsidyCategories} />
              <CategoryTable
                rows={data.subsidyCategories}
                narrow={chosen !== undefined}
                selected={category ?? null}
                onSelect={(id) =>
                  void navigate({
                    to: '/categories',
                    search: { category: id, ...(list ? { list } : {}) },
                    replace: true,
                  })
                }
              />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
