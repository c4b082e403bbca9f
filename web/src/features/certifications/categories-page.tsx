import { useNavigate, useSearch } from '@tanstack/react-router';
import { QueryState } from '../../app/query-state.tsx';
import { EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';
import { CategoryPanel } from './category-panel.tsx';
import { useCategoryRows } from './category-rows.ts';
import { CategoryTable } from './category-table.tsx';
import { FundingBand } from './funding-band.tsx';

/** Who is entitled, by which clause, says whom; who of them is missing; what each funder owes. */
export function CategoriesPage() {
  const text = useWords(categoryWords);
  const { query, retry } = useCategoryRows();
  const { category, list } = useSearch({ from: '/shell/categories' });
  const navigate = useNavigate();
  const rows = query.data ?? [];
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
      <QueryState query={query} what={text.title} onRetry={retry}>
        {(read) =>
          read.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
          ) : (
            <>
              {read.some((row) => row.certified !== null) && <FundingBand rows={read} />}
              <CategoryTable
                rows={read}
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
              <p className={styles.small}>{text.moneySays}</p>
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
