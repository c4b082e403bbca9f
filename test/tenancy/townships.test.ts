import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../support/world.ts';
import type { Pair } from './support/laws.ts';
import { neverLike } from './support/never.ts';
import { post, wrongRowsOf } from './support/prepare.ts';
import { doAnything, nameEverything } from './support/random.ts';
import { twoTownships } from './support/stage.ts';

// Two townships of one county: each sees its own people and figures; of the other's, a full ID number answers one sentence.

const TRANSFER = `mutation ($input: TransferResidentInput!) { transferResident(input: $input) {
  ... on TransferResidentSuccess { resident { id } } ... on Refusal { code message } } }`;

describe('two townships of one county', async () => {
  const world = await makeWorld();
  let pair: Awaited<ReturnType<typeof twoTownships>>;
  beforeAll(async () => {
    pair = await twoTownships(world);
  });

  /** The county moves somebody from one to the other and counts anew, which neither can tell from their own pages. */
  const between = (whole: Pair) => {
    let from = 0;
    return async () => {
      const [here, there] = from === 0 ? whole.sides : [whole.sides[1], whole.sides[0]];
      from = 1 - from;
      const [resident] = here!.rows.tables.residents ?? [];
      const input = {
        id: resident!.id,
        version: resident!.version,
        villageId: there!.place.villageId,
        reason: '迁居到此',
      };
      const { body } = await post(here!, pair.admin, TRANSFER, { input });
      expect(body).toContain('"resident"');
      await world.admin.$queryRaw`SELECT roll_up_tallies(512002)`;
    };
  };

  it('answer for whatever the other has as if it had never existed', async () => {
    await nameEverything(pair);
  }, 300_000);

  it('give out no file of the other', async () => {
    const [here, there] = pair.sides;
    for (const id of there.has.import) {
      const asked = await wrongRowsOf(here, here.desks.clerk!, id);
      expect(asked).toEqual(await wrongRowsOf(here, here.desks.clerk!, neverLike('import', id)));
      expect(asked.status).toBe(404);
    }
    expect(there.has.import.length).toBeGreaterThan(0);
  });

  it('whatever they do, in any order, tell, change and count nothing of each other', async () => {
    const steps = await doAnything(pair, 30_000, between(pair));
    expect(steps).toBeGreaterThan(20);
  }, 300_000);
});
