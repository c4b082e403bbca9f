import { describe, expect, it } from 'vitest';
import { makeDesk } from '../support/desk.ts';
import { sealWhatIsCommitted } from '../support/seal.ts';
import { makeWorld } from '../support/world.ts';
import { operate } from './operator.ts';

describe('canbao audit verify', async () => {
  const world = await makeWorld();

  it('says that the chains agree, and names the block that does not', async () => {
    await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    await sealWhatIsCommitted(world);
    const sound = await operate(world, ['audit', 'verify']);
    expect(sound).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^512002 雁江区: .*records in 1 blocks agree\n$/),
    });
    expect(await operate(world, ['audit', 'verify', '--county', '990101'])).toMatchObject({ status: 1 });
    await world.admin.$executeRawUnsafe('ALTER TABLE audit_records DISABLE TRIGGER USER');
    await world.admin.$executeRawUnsafe(
      `UPDATE audit_records SET actor_name = '别人' WHERE county_id = 512002`,
    );
    const broken = await operate(world, ['audit', 'verify', '--county', '512002']);
    expect(broken.status).toBe(1);
    expect(broken.text).toContain('audit-broken');
  });
});
