/**
 * The classes of advisory locks, so that no two kinds of work wait for each other by accident. 1 is the roll-up of
 * tallies (in the migrations). A county's code as the class is a channel's reference (payments).
 */
export const locks = {
  policyPacks: 2,
  auditSeal: 3,
  households: 4,
  supervisionReports: 10,
  inspections: 11,
  notices: 12,
} as const;
