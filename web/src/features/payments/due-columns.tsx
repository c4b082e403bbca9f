import type { DueListQuery } from '../../gql/graphql.ts';
import { type Column, Money, useWords } from '../../ui/index.ts';
import { EnrollmentStateWord } from '../enrollments/index.ts';
import { lastOf, usePlace } from '../residents/index.ts';
import { paymentWords } from './payments.words.ts';

export type DueRow = DueListQuery['enrollments']['edges'][number]['node'];

const keptOf = ({ payments }: DueRow) =>
  payments?.reduce((sum, { unappliedFen }) => sum + unappliedFen, 0) ?? null;

/** A person and what they owe; kept: with the money that is not applied, for the list of those. */
export function useDueColumns(kept: boolean): Column<DueRow>[] {
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
      cell: ({ state }) => <EnrollmentStateWord state={state} />,
      phone: 'line',
    },
    {
      key: 'self',
      head: text.selfPay,
      align: 'end',
      cell: ({ assessment }) => <Money fen={assessment.selfPayFen} strong={!kept} />,
      phone: kept ? 'hidden' : 'beside',
    },
  ];
  if (!kept) return columns;
  return [
    ...columns,
    {
      key: 'kept',
      head: text.tabUnapplied,
      align: 'end',
      cell: (row) => <Money fen={keptOf(row)} strong />,
      phone: 'beside',
    },
  ];
}
