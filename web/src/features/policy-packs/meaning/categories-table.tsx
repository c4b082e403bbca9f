import { BasisMark, type Column, formatMoney, Money, Table, Tag, useWords } from '../../../ui/index.ts';
import type { Category, Meaning } from '../fragments.ts';
import styles from './categories-table.module.css';
import { type CategoryRow, categoryRows } from './category-rows.ts';
import { meaningWords } from './meaning.words.ts';

/** Who is entitled, to how much, from whom, and who certifies it; every amount beside its clause. */
export function CategoriesTable({ meaning }: { meaning: Meaning }) {
  const text = useWords(meaningWords);
  const { categories, chooseRule } = meaning;
  const columns: readonly Column<CategoryRow>[] = [
    {
      key: 'who',
      head: text.who,
      width: '22%',
      cell: (row) => row.first && <Who category={row.category} />,
    },
    { key: 'tier', head: text.tier, width: '13%', cell: (row) => row.tierName },
    { key: 'subsidy', head: text.subsidy, align: 'end', width: '20%', cell: (row) => <Subsidy row={row} /> },
    {
      key: 'self',
      head: text.selfPay,
      align: 'end',
      width: '16%',
      phone: 'beside',
      cell: (row) => <SelfPay row={row} meaning={meaning} />,
    },
    { key: 'funder', head: text.funder, width: '14%', cell: (row) => row.first && fundersOf(row.category) },
    {
      key: 'certifier',
      head: text.certifier,
      cell: (row) =>
        row.first && (row.category.certifiedBy?.name ?? <span className={styles.quiet}>{text.byAge}</span>),
    },
  ];
  return (
    <section className={styles.section}>
      <div className={styles.title}>
        <h2>{text.categories}</h2>
        <span className={styles.quiet}>{text.kinds({ n: categories.length })}</span>
        {chooseRule && (
          <span className={styles.quiet}>
            {chooseRule.words} <BasisMark of={text.choose} basis={chooseRule.basis} />
          </span>
        )}
      </div>
      {categories.length === 0 ? (
        <p className={styles.quiet}>{text.noCategories}</p>
      ) : (
        <Table
          label={text.categories}
          size="dense"
          columns={columns}
          rows={categoryRows(categories)}
          rowKey={(row) => row.key}
        />
      )}
    </section>
  );
}

/** The notice's words for a category, with what is special about its money. */
function Who({ category }: { category: Category }) {
  const text = useWords(meaningWords);
  const notes = [
    category.round,
    category.benefitOf === null ? null : text.benefitOf({ tier: category.benefitOf }),
    category.refund === null ? null : text.refund({ who: category.refund }),
  ].filter((note) => note !== null);
  return (
    <>
      <b className={styles.name}>{category.name}</b>
      {notes.length > 0 && <span className={styles.note}>{notes.join('；')}</span>}
    </>
  );
}

function Subsidy({ row }: { row: CategoryRow }) {
  const text = useWords(meaningWords);
  if (row.subsidyFen === null && !row.category.openAmount) return <span>{row.category.pays}</span>;
  if (row.subsidyFen === null)
    return (
      <Tag tone="amber" icon="waiting">
        {text.open}
      </Tag>
    );
  return (
    <span className={styles.amount}>
      {row.selfPayFen === 0 && <span className={styles.part}>{text.whole}</span>}
      <Money fen={row.subsidyFen} />
    </span>
  );
}

function SelfPay({ row, meaning }: { row: CategoryRow; meaning: Meaning }) {
  const text = useWords(meaningWords);
  const premium = meaning.tiers.find((tier) => tier.name === row.tierName)?.premiumFen;
  const note =
    row.selfPayFen !== null && row.selfPayFen > 0 && typeof premium === 'number'
      ? text.note({ premium: formatMoney(premium), self: formatMoney(row.selfPayFen) })
      : row.category.pays;
  return (
    <span className={styles.amount}>
      <span className={styles.phone}>{text.selfPay}</span>
      <Money fen={row.selfPayFen} strong />
      <BasisMark
        of={`${row.category.name} ${text.selfPay}`}
        basis={row.category.basis}
        open={row.category.openAmount}
        note={note}
      />
    </span>
  );
}

function fundersOf(category: Category): string {
  const { funders } = category;
  if (funders.length < 2) return funders[0]?.funder.name ?? '—';
  return funders
    .map(({ funder, share, when }) => `${when === null ? '' : `${when}：`}${funder.name} ${share}`)
    .join('，');
}
