import { connect } from '@canbao/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../test/support/world.ts';
import { systemActor } from '../features/audit/index.ts';
import { makeDoors } from './database.ts';
import { Busy } from './refusal.ts';

describe('the doors to the database', async () => {
  const world = await makeWorld();
  const prisma = connect(world.urlOf('api'), 1);
  const doors = makeDoors(prisma);
  const impatient = makeDoors(prisma, { maxWait: 1, timeout: 10_000 });
  const actor = systemActor(512002);
  beforeAll(async () => {
    await world.county({ code: 512002 });
    return () => prisma.$disconnect();
  });

  it('say that they are busy, where no connection becomes free in time, and work again afterwards', async () => {
    let free = () => {};
    const until = new Promise<void>((resolve) => {
      free = resolve;
    });
    let begun = () => {};
    const holding = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const held = doors.inCounty(actor, () => {
      begun();
      return until;
    });
    await holding;
    const refused = [
      expect(impatient.inCounty(actor, async () => 'in')).rejects.toBeInstanceOf(Busy),
      expect(impatient.read(actor).tx).rejects.toMatchObject({ code: 'BUSY' }),
    ];
    await world.county({ code: 511723 });
    free();
    await Promise.all([held, ...refused]);
    await expect(doors.inCounty(actor, async () => 'in')).resolves.toBe('in');
  });

  it('pass on as it was whatever else goes wrong', async () => {
    const failing = doors.inCounty(actor, () => Promise.reject(new Error('something else')));
    await expect(failing).rejects.toThrow('something else');
  });
});
