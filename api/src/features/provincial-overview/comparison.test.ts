import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const COMPARE = `query ($codes: [String!]!) { policyComparison(codes: $codes) {
  row { county { code } packState } tiers { name premiumFen } windows { from to }
  outcomes { kind decision tier premiumFen subsidyFen selfPayFen category why }
} }`;
type Outcome = {
  kind: string;
  decision: string;
  selfPayFen: number | null;
  category: string | null;
  tier: string | null;
};
type Answer = { policyComparison: { outcomes: Outcome[] }[] };

describe("counties' policies side by side", async () => {
  const world = await makeWorld();
  let province: Person;
  const ask = (codes: string[], person = province) => person.ask<Answer>(COMPARE, { codes });

  beforeAll(async () => {
    for (const [code, name, pack, year] of [
      [512002, '雁江区', 'yanjiang-2021', 2021],
      [511723, '开江县', 'kaijiang-2020', 2020],
      [512022, '乐至县', 'lezhi-2024', 2024],
    ] as const) {
      await world.county({ code, name, divisions: [], planYear: year });
      await activatePack(await world.somebody({ role: 'COUNTY_ADMIN', countyId: code }), pack, name);
    }
    await world.county({ code: 512021, name: '示例无包县' });
    province = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
  });

  it('are refused to everybody of a county, of other divisions, and too many at once', async () => {
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    expect((await ask(['512002'], officer)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const city = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '5117' });
    expect((await ask(['511723', '512002'], city)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ask(['x'])).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const codes of [[], Array.from({ length: 7 }, () => '512002')])
      expect((await ask(codes)).errors).toMatchObject([{ code: 'TOO_MANY_COMPARED' }]);
  });

  it('say what the same person pays, by their notices', async () => {
    const { data, errors } = await ask(['512002', '511723', '512021']);
    expect(errors).toEqual([]);
    const [yanjiang, kaijiang, none] = data.policyComparison;
    expect(yanjiang).toMatchObject({
      row: { county: { code: '512002' }, packState: 'ACTIVE' },
      tiers: [
        { name: '第三档次', premiumFen: 75_000 },
        { name: '第四档次', premiumFen: 33_500 },
      ],
      windows: [{ from: '2020-09-21', to: '2020-12-31' }],
    });
    const of = (county: { outcomes: Outcome[] }, kind: string) =>
      county.outcomes.find((one) => one.kind === kind);
    expect(of(yanjiang!, 'adult')).toMatchObject({
      decision: 'ACCEPTED',
      tier: '第四档次',
      selfPayFen: 33_500,
    });
    expect(of(yanjiang!, 'dibao')).toMatchObject({ selfPayFen: 0, category: '农村低保' });
    expect(of(yanjiang!, 'special-poverty')).toMatchObject({ selfPayFen: 0 });
    // The notice leaves the amount to the city: open, and no guess.
    expect(of(kaijiang!, 'dibao')).toMatchObject({ decision: 'UNDETERMINED', selfPayFen: null });
    expect(none).toEqual({
      row: { county: { code: '512021' }, packState: null },
      tiers: [],
      windows: [],
      outcomes: [],
    });
  });

  it('speak of all kinds in the same order', async () => {
    const { data } = await ask(['512002', '512022']);
    const [one, other] = data.policyComparison.map(({ outcomes }) => outcomes.map(({ kind }) => kind));
    expect(one).toEqual(other);
    expect(one).toHaveLength(9);
  });
});
