import { beforeAll, describe, expect, it } from 'vitest';
import { nextYear, packFiles } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

type Kept = {
  policyPack: { id: string; revision: number; planYear: number };
  code?: string;
  field?: string;
  message?: string;
};

const UPLOAD = `mutation ($input: PolicyPackInput!, $basedOn: ID) {
  uploadPolicyPack(input: $input, basedOn: $basedOn) {
    ... on UploadPolicyPackSuccess { policyPack { id revision planYear } }
    ... on Refusal { code field message }
  }
}`;

describe('two officers who draft the same pack', async () => {
  const world = await makeWorld();
  const sound = packFiles('yanjiang-2021');
  let officer: Person;
  let colleague: Person;

  const keep = async (who: Person, basedOn: string | null, input = sound) =>
    (await who.ask<{ uploadPolicyPack: Kept }>(UPLOAD, { input, basedOn })).data.uploadPolicyPack;

  beforeAll(async () => {
    await world.county({ code: 512002, name: '雁江区', divisions: [] });
    await world.county({ code: 511723, name: '开江县', planYear: 2020, divisions: [] });
    officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    colleague = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002, displayName: '王示例' });
  });

  it('refuses a base that the county does not have, another county’s among them', async () => {
    const stranger = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 511723 });
    const theirs = await keep(stranger, null, packFiles('kaijiang-2020'));
    for (const base of [theirs.policyPack.id, 'no id'])
      expect(await keep(officer, base)).toMatchObject({ code: 'NOT_FOUND', field: 'basedOn' });
  });

  it('is told of the other’s newer draft, keeps nothing, and goes on from that one knowingly', async () => {
    const { policyPack: base } = await keep(officer, null);
    const { policyPack: theirs } = await keep(colleague, base.id);
    expect([base.revision, theirs.revision]).toEqual([1, 2]);
    const refused = await keep(officer, base.id);
    expect(refused).toMatchObject({ code: 'PACK_DRAFT_STALE', field: 'basedOn' });
    expect(refused.message).toBe(
      '您从修订 1 起草之后，王示例存了修订 2。先看那一稿，把要紧的并进来，再存为新修订。',
    );
    const { data } = await officer.ask('{ policyPacks { revision } }');
    expect(data).toEqual({ policyPacks: [{ revision: 2 }, { revision: 1 }] });
    expect((await keep(officer, theirs.id)).policyPack.revision).toBe(3);
  });

  it('may begin the next year from this year’s pack, whatever this year’s newest is', async () => {
    const { policyPack: base } = await keep(officer, null);
    await keep(colleague, base.id);
    const { policyPack } = await keep(officer, base.id, nextYear(sound));
    expect(policyPack).toMatchObject({ revision: 1, planYear: 2022 });
  });
});
