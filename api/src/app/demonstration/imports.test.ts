import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../../test/support/world.ts';
import { demonstrationCounties } from './counties.ts';
import { loadDemonstration } from './load.ts';

const IMPORTS = `{ rosterImports { edges { node {
  fileName state createdAt counts { total sound repairable wrong committed } faults(first: 20) { totalCount edges { node { code } } }
} } } }`;
type Imports = {
  rosterImports: {
    edges: {
      node: {
        fileName: string;
        state: string;
        createdAt: string;
        counts: { total: number; sound: number; repairable: number; wrong: number; committed: number };
        faults: { totalCount: number; edges: { node: { code: string } }[] };
      };
    }[];
  };
};

describe("a demonstration's imports", async () => {
  const world = await makeWorld();
  beforeAll(() => loadDemonstration(world.platform, world.admin, () => {}), 300_000);
  const importsOf = async (username: string) => {
    const person = await world.signIn(username, 'canbao-demo');
    const { data } = await person.ask<Imports>(IMPORTS);
    return data.rosterImports.edges.map(({ node }) => node);
  };

  it.each(demonstrationCounties)('$name has one that was written and one with faults', async (county) => {
    const prefix = county.pack.split('-')[0];
    const [faulty, written] = await importsOf(`${prefix}-admin`);
    expect(written).toMatchObject({ fileName: '示例一村参保名册.xlsx', state: 'DONE' });
    expect(written!.counts.committed).toBeGreaterThan(5);
    expect(written!.counts.committed).toBe(written!.counts.sound);
    expect(faulty).toMatchObject({ fileName: '示例二村参保名册.xlsx', state: 'CHECKED' });
    // Who is from elsewhere without a residence permit is refused by some counties' packs, besides.
    const codes = faulty!.faults.edges.map(({ node }) => node.code);
    expect(codes.filter((code) => !code.startsWith('refused:'))).toEqual([
      'id-number-tidied',
      'id-number-length',
      'birth-date-differs',
      'unknown-village',
      'hukou-missing',
      'duplicate-in-file',
    ]);
    expect(faulty!.createdAt.slice(0, 10)).toBe(county.today);
    expect(await importsOf(`${prefix}-township`)).toEqual([faulty, written]);
  });

  it('are not imported twice when the demonstration is loaded again, nor is what was withdrawn recorded again', async () => {
    const admin = await world.signIn('kaijiang-admin', 'canbao-demo');
    type Changes = { townshipChanges: { totalCount: number; edges: { node: { id: string } }[] } };
    const changes = async () =>
      (await admin.ask<Changes>('{ townshipChanges { totalCount edges { node { id withdrawnBy } } } }')).data;
    const before = await changes();
    const [{ node }] = before.townshipChanges.edges as [{ node: { id: string } }];
    await admin.ask(
      'mutation ($input: WithdrawTownshipChangeInput!) { withdrawTownshipChange(input: $input) { __typename } }',
      { input: { id: node.id, reason: '登记有误' } },
    );
    const withdrawn = await changes();
    expect(withdrawn.townshipChanges.edges[0]!.node).toMatchObject({ withdrawnBy: expect.any(String) });
    await loadDemonstration(world.platform, world.admin, () => {});
    expect(await changes()).toEqual(withdrawn);
    expect(await importsOf('yanjiang-admin')).toHaveLength(2);
  });

  it('leave nothing that the queue would do once more', async () => {
    const before = await importsOf('yanjiang-admin');
    await world.work();
    expect(await importsOf('yanjiang-admin')).toEqual(before);
  });
});
