import { Count, FigureBand, Money, useWords } from '../../ui/index.ts';
import { categoryWords } from './categories.words.ts';
import type { CategoryRow } from './category-rows.ts';

/** The whole above its categories, and the money by funder. Sums leave out the categories without a list. */
export function FundingBand({ rows }: { rows: readonly CategoryRow[] }) {
  const text = useWords(categoryWords);
  const listed = rows.filter((row) => row.certified !== null);
  const funders = new Map<string, { name: string; fen: number }>();
  for (const { funder, fen } of rows.flatMap((row) => row.funding)) {
    const sum = funders.get(funder.id) ?? { name: funder.name, fen: 0 };
    funders.set(funder.id, { ...sum, fen: sum.fen + fen });
  }
  const sum = (pick: (row: CategoryRow) => number | null) =>
    listed.length === 0 ? null : listed.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const missing = sum((row) => row.missing);
  return (
    <FigureBand
      figures={[
        {
          key: 'certified',
          label: text.certified,
          value: <Count value={sum((row) => row.certified)} />,
          detail: text.people,
        },
        {
          key: 'missing',
          label: text.missing,
          value: <Count value={missing} />,
          detail: text.people,
          tone: missing ? 'amber' : undefined,
        },
        ...[...funders].map(([id, { name, fen }]) => ({ key: id, label: name, value: <Money fen={fen} /> })),
      ]}
    />
  );
}
