import type { AuditEntry } from '../audit/index.ts';

/** An audit record of an import: its place is that of whoever made it. */
export const importEntry = (
  action: string,
  row: { id: string; townshipId: string | null; villageId: string | null },
  detail: Record<string, unknown> = {},
): AuditEntry => ({
  action,
  subjectType: 'roster-import',
  subjectId: row.id,
  townshipId: row.townshipId,
  villageId: row.villageId,
  detail,
});
