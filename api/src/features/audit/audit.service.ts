import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';

/** A fact to be recorded: what was done to which row, and why. detail never holds an ID number or a telephone. */
export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string;
  townshipId?: string | null;
  villageId?: string | null;
  reason?: string | null;
  detail?: Record<string, unknown>;
  /** When it happened; now where absent. Only made-up history, of a demonstration, has another. */
  at?: Date;
};

/** Records facts in the transaction that makes them: they commit together or not at all. */
export async function recordAudit(tx: Tx, actor: CountyActor, ...entries: AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({ id: newId(), ...entry }));
  await tx.$executeRaw`
    INSERT INTO audit_records (county_id, id, at, actor, actor_name, action, subject_type, subject_id, township_id, village_id, reason, detail)
    SELECT ${actor.countyId}::int, (r ->> 'id')::uuid, coalesce((r ->> 'at')::timestamptz, CURRENT_TIMESTAMP), ${actor.accountId}::uuid, ${actor.name}, r ->> 'action', r ->> 'subjectType', (r ->> 'subjectId')::uuid,
      (r ->> 'townshipId')::uuid, (r ->> 'villageId')::uuid, r ->> 'reason', coalesce(r -> 'detail', '{}')
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`;
}

/** The system itself, at work in a county: sealing, rolling up, purging. */
export const systemActor = (countyId: number): CountyActor => ({
  accountId: '00000000-0000-7000-8000-000000000000',
  username: 'system',
  name: 'system',
  role: 'COUNTY_ADMIN',
  office: 'Canbao',
  countyId,
  townshipId: null,
  villageId: null,
  agency: null,
  division: null,
  language: 'zh',
});
