import type { PaymentChannel, Role } from '../../gql/graphql.ts';

/** The ways in which money can reach a person of this role, the usual one first. */
export function channelsFor(role: Role): readonly PaymentChannel[] {
  if (role === 'VILLAGE_AGENT') return ['VILLAGE_CASH', 'BANK_CODE', 'SCHOOL'];
  return ['WINDOW_CASH', 'WINDOW_CARD', 'BANK_CODE', 'BANK_COUNTER', 'ONLINE', 'SCHOOL', 'VILLAGE_CASH'];
}
