import { beforeAll, describe, expect, it, vi } from 'vitest';
import { allBeforeEnded, sealWhatIsCommitted } from '../../../../test/support/seal.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import type { CountyActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { recordAudit, systemActor, verifyAudit } from './index.ts';

describe('the sealed audit', async () => {
  const world = await makeWorld();
  const { platform } = world;
  const actor: CountyActor = systemActor(512002);
  const verify = () => platform.asSealer(actor, (tx) => verifyAudit(tx, 512002));
  const subject = newId();
  const record = (action: string) =>
    platform.inCounty(actor, (tx) =>
      recordAudit(tx, actor, {
        action,
        subjectType: 'example',
        subjectId: subject,
        reason: '核对',
        detail: { before: 1, after: 2 },
      }),
    );
  /** As somebody who owns the database would: the triggers that keep records final are switched off. */
  const tamper = (table: string, statement: string) =>
    world.admin.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER audit_is_final`);
      await tx.$executeRawUnsafe(statement);
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER audit_is_final`);
    });

  beforeAll(async () => {
    await world.county({ code: 512002 });
    await world.county({ code: 511723 });
  });

  it('lets nobody change a record, nor write one in the name of somebody else', async () => {
    await record('first');
    const change = world.admin.$executeRaw`UPDATE audit_records SET reason = 'x' WHERE county_id = 512002`;
    await expect(change).rejects.toThrow('audit records and blocks never change');
    const another = { ...actor, accountId: newId() };
    const forged = platform.inCounty(actor, (tx) =>
      recordAudit(tx, another, { action: 'forged', subjectType: 'example', subjectId: subject }),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('seals what is committed, and nothing that is still open', async () => {
    await platform.inCounty(actor, async (tx) => {
      await recordAudit(tx, actor, { action: 'open', subjectType: 'example', subjectId: subject });
      const [row] = await tx.$queryRaw<{ open: number; mine: string }[]>`
        SELECT count(*)::int AS open, pg_current_xact_id()::text AS mine FROM audit_records WHERE county_id = 512002`;
      expect(row?.open).toBe(2);
      await vi.waitUntil(() => allBeforeEnded(world, row!.mine), { timeout: 30_000 });
      const [seen] = await world.admin.$queryRaw<{ sealable: number }[]>`
        SELECT count(*)::int AS sealable FROM audit_records
        WHERE county_id = 512002 AND xid < pg_snapshot_xmin(pg_current_snapshot())`;
      expect(seen?.sealable).toBe(1);
    });
    expect(await sealWhatIsCommitted(world)).toBe(2);
    expect(await sealWhatIsCommitted(world)).toBe(0);
    await record('second');
    await record('third');
    expect(await sealWhatIsCommitted(world)).toBe(2);
    expect(await verify()).toEqual({ blocks: 2, records: 4, broken: null });
  });

  it('keeps the chains of counties apart', async () => {
    const other = systemActor(511723);
    await platform.inCounty(other, (tx) =>
      recordAudit(tx, other, { action: 'elsewhere', subjectType: 'example', subjectId: subject }),
    );
    expect(await sealWhatIsCommitted(world)).toBe(1);
    expect(await platform.asSealer(other, (tx) => verifyAudit(tx, 511723))).toEqual({
      blocks: 1,
      records: 1,
      broken: null,
    });
    expect(await platform.asSealer(other, (tx) => verifyAudit(tx, 512002))).toEqual({
      blocks: 0,
      records: 0,
      broken: null,
    });
  });

  it('seals a transaction whole that wrote more than a block holds otherwise', async () => {
    const crowded = 370481;
    await world.county({ code: crowded });
    await world.admin.$executeRaw`
      INSERT INTO audit_records (county_id, id, actor, actor_name, action, subject_type, subject_id)
      SELECT ${crowded}::int, gen_random_uuid(), ${subject}::uuid, 'example', 'crowd', 'example', ${subject}::uuid
      FROM generate_series(1, 10001)`;
    expect(await sealWhatIsCommitted(world)).toBe(10_001);
    const county = systemActor(crowded);
    expect(await platform.asSealer(county, (tx) => verifyAudit(tx, crowded))).toEqual({
      blocks: 1,
      records: 10_001,
      broken: null,
    });
  });

  it('seals a new epoch, whose transactions count from the beginning again', async () => {
    await world.admin.$executeRaw`
      INSERT INTO audit_records (county_id, id, actor, actor_name, action, subject_type, subject_id, epoch, xid)
      VALUES (511723, gen_random_uuid(), ${subject}::uuid, 'example', 'restored', 'example', ${subject}::uuid, 2, '5')`;
    expect(await sealWhatIsCommitted(world)).toBe(1);
    const other = systemActor(511723);
    expect(await platform.asSealer(other, (tx) => verifyAudit(tx, 511723))).toEqual({
      blocks: 2,
      records: 2,
      broken: null,
    });
  });

  it('finds a record that the owner of the database changed, and put back', async () => {
    await tamper('audit_records', "UPDATE audit_records SET reason = '改动' WHERE action = 'second'");
    expect((await verify()).broken).toEqual({ seq: 2, because: 'records' });
    await tamper('audit_records', "UPDATE audit_records SET reason = '核对' WHERE action = 'second'");
    expect((await verify()).broken).toBeNull();
  });

  it('finds a block that was made to fit, by the one after it', async () => {
    await tamper(
      'audit_blocks',
      "UPDATE audit_blocks SET digest = sha256('x') WHERE county_id = 512002 AND seq = 1",
    );
    expect((await verify()).broken).toEqual({ seq: 1, because: 'chain' });
  });

  it('finds a record that was removed', async () => {
    await tamper('audit_records', "DELETE FROM audit_records WHERE action = 'first'");
    expect((await verify()).broken).toEqual({ seq: 1, because: 'records' });
  });
});
