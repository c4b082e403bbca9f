import type { Role } from '../../gql/graphql.ts';
import type { Paying } from './draft.ts';

/** The ways of paying offered at the desk, the usual one first; whoever may take no money can only enroll. */
export function payingFor(viewer: { role: Role; canTakePayment: boolean }): readonly Paying[] {
  if (!viewer.canTakePayment) return ['LATER'];
  if (viewer.role === 'VILLAGE_AGENT') return ['VILLAGE_CASH', 'BANK_CODE', 'LATER'];
  return ['WINDOW_CASH', 'WINDOW_CARD', 'BANK_CODE', 'LATER'];
}
