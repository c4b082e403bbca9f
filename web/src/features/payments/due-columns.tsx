import type { DueListQuery } from '../../gql/graphql.ts';
import { type Column, Money, useWords } from '../../ui/index.ts';
import { EnrollmentStateWord } from '../enrollments/index.ts';
import { lastOf, usePlace } from '../residents/index.ts';
import { paymentWords } from './payments.words.ts';

export type DueRow = DueListQuery['enrollments']['edges'][number]['node'];

type List = 'unapplied' | 'refund';

const moneyOf = ({ payments, overpaidFen }: DueRow, list: List) =>
  payments?.reduce(
    (sum, { amountFen, unappliedFen, settlement, refund }) => {
      if (list === 'unapplied') return sum + unappliedFen;
      return sum + (settlement?.how === 'REFUND' && !refund ? amountFen : 0);
    },
    list === 'refund' ? overpaidFen : 0,
  ) ?? null;

/** A person and what they owe; on a list of money that did not fit: with that money. */
export function useDueColumns(list: List | undefined): Column<DueRow>[] {
  const text = useWords(paymentWords);
  const placeOf = usePlace();
  const columns: Column<DueRow>[] = [
    { key: 'name', head: text.name, cell: ({ resident }) => resident.name, phone: 'title' },
    {
      key: 'id',
      head: text.idNumber,
      cell: ({ resident }) => lastOf(resident.maskedIdNumber),
      phone: 'hidden',
    },
    { key: 'village', head: text.village, cell: ({ resident }) => placeOf(resident), phone: 'line' },
    { key: 'tier', head: text.tier, cell: ({ tier }) => tier?.name ?? '—', phone: 'hidden' },
    {
      key: 'state',
      head: text.state,
      cell: ({ state, owedFen, overpaidFen }) => (
        <EnrollmentStateWord state={state} owedFen={owedFen} overpaidFen={overpaidFen} />
      ),
      phone: 'line',
    },
    {
      key: 'self',
      head: text.selfPay,
      align: 'end',
      cell: ({ assessment }) => <Money fen={assessment.selfPayFen} />,
      phone: 'hidden',
    },
  ];
  if (!list)
    return [
      ...columns,
      {
        key: 'owed',
        head: text.tabDue,
        align: 'end',
        cell: ({ owedFen }) => <Money fen={owedFen} strong />,
        phone: 'beside',
      },
    ];
  return [
    ...columns,
    {
      key: 'kept',
      head: list === 'refund' ? text.tabRefund : text.tabUnapplied,
      align: 'end',
      cell: (row) => <Money fen={moneyOf(row, list)} strong />,
      phone: 'beside',
    },
  ];
}
