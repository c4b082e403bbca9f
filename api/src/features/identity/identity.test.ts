import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../../test/support/world.ts';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    ... on SignInSuccess { viewer { username role county { code name prefecture { name } } township { name } } }
    ... on Refusal { code message field }
  }
}`;

describe('signing in', async () => {
  const world = await makeWorld();
  beforeAll(async () => {
    const county = await world.county({ code: 512002, name: '示例区' });
    await world.somebody({
      username: 'clerk',
      role: 'TOWNSHIP_STAFF',
      countyId: county.countyId,
      townshipId: county.townships[0]!.id,
    });
  });

  it('refuses an unknown name and a wrong password with the same words', async () => {
    const answers = await Promise.all(
      [
        { username: 'nobody', password: 'x' },
        { username: 'clerk', password: 'x' },
      ].map((who) => world.visitor().ask(SIGN_IN, who)),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.data).toMatchObject({ signIn: { code: 'WRONG_PASSWORD', field: 'password' } });
  });

  it('locks a name after five failures, also with the right password, and also one that is nobody', async () => {
    await world.somebody({ username: 'forgetful', role: 'SUPERVISOR', countyId: 512002 });
    for (const username of ['forgetful', 'nobody-at-all']) {
      for (let i = 0; i < 5; i++) await world.visitor().ask(SIGN_IN, { username, password: 'x' });
      const { data } = await world.visitor().ask(SIGN_IN, { username, password: world.password });
      expect(data).toMatchObject({ signIn: { code: 'ACCOUNT_LOCKED' } });
    }
  });

  it('forgets failures once somebody is in', async () => {
    await world.somebody({ username: 'clumsy', role: 'SUPERVISOR', countyId: 512002 });
    const wrong = () => world.visitor().ask(SIGN_IN, { username: 'clumsy', password: 'x' });
    for (let i = 0; i < 4; i++) await wrong();
    await world.signIn('clumsy');
    await wrong();
    await world.signIn('clumsy');
  });

  it('answers a visitor without a session with nobody, and refuses them the county', async () => {
    const { data, errors } = await world.visitor().ask('{ viewer { id } campaign { id } }');
    expect(data).toEqual({ viewer: null, campaign: null });
    expect(errors.map((error) => error.code)).toEqual(['NOT_SIGNED_IN']);
  });

  it('signs a clerk in, remembers them by cookie, and forgets them on signing out', async () => {
    const clerk = world.visitor();
    const { data } = await clerk.ask(SIGN_IN, { username: 'clerk', password: world.password });
    expect(data).toEqual({
      signIn: {
        viewer: {
          username: 'clerk',
          role: 'TOWNSHIP_STAFF',
          township: { name: '示例甲镇' },
          county: { code: '512002', name: '示例区', prefecture: { name: '资阳市' } },
        },
      },
    });
    expect((await clerk.ask('{ campaign { planYear today demonstrationClock } }')).data).toEqual({
      campaign: { planYear: 2021, today: '2020-11-02', demonstrationClock: true },
    });
    const cookie = clerk.cookie;
    await clerk.ask('mutation { signOut }');
    expect(clerk.cookie).toBeNull();
    clerk.cookie = cookie;
    expect((await clerk.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
  });
});
