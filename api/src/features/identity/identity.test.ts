import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

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

  it('refuses at once what would only wait, and lets in again afterwards', async () => {
    await world.somebody({ username: 'patient', role: 'SUPERVISOR', countyId: 512002 });
    const answers = await Promise.all(
      Array.from({ length: 90 }, (_, n) =>
        world.visitor().ask<{ signIn: { code: string } }>(SIGN_IN, { username: `flood-${n}`, password: 'x' }),
      ),
    );
    const codes = answers.map(({ data }) => data.signIn.code);
    expect(new Set(codes)).toEqual(new Set(['WRONG_PASSWORD', 'BUSY']));
    expect(codes.filter((code) => code === 'WRONG_PASSWORD').length).toBeGreaterThanOrEqual(64);
    await world.signIn('patient');
  });

  describe('changing the password', () => {
    const CHANGE = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) {
      ... on ChangePasswordSuccess { viewer { username } } ... on Refusal { code field } } }`;
    const change = async (who: Person, current: string, next: string) =>
      (await who.ask<{ changePassword: Record<string, unknown> }>(CHANGE, { current, next })).data
        .changePassword;
    const next = '示例：一个新的长密码一二三';

    it('asks for the present one, and for one that is long and another', async () => {
      const person = await world.somebody({ username: 'careful', role: 'SUPERVISOR', countyId: 512002 });
      expect(await change(world.visitor(), 'x', next)).toMatchObject({ code: 'NOT_SIGNED_IN' });
      for (const weak of ['short', world.password, 'a'.repeat(201)])
        expect(await change(person, world.password, weak)).toEqual({
          code: 'NEW_PASSWORD_WEAK',
          field: 'next',
        });
      expect(await change(person, 'wrong', next)).toMatchObject({ code: 'WRONG_PASSWORD' });
      await world.signIn('careful');
    });

    it('ends the other sessions, keeps this one, and is in the audit', async () => {
      const here = await world.somebody({ username: 'changer', role: 'COUNTY_ADMIN', countyId: 512002 });
      const elsewhere = await world.signIn('changer');
      expect(await change(here, world.password, next)).toEqual({ viewer: { username: 'changer' } });
      expect((await here.ask('{ viewer { username } }')).data).toEqual({ viewer: { username: 'changer' } });
      expect((await elsewhere.ask('{ viewer { username } }')).data).toEqual({ viewer: null });
      await expect(world.signIn('changer')).rejects.toThrow();
      await world.signIn('changer', next);
      const { id } = await world.admin.account.findUniqueOrThrow({ where: { username: 'changer' } });
      const records = await world.admin.auditRecord.findMany({ where: { subjectId: id } });
      expect(records).toMatchObject([{ action: 'password-changed', actor: id }]);
    });

    it('works above the counties, and not for a public account of the demonstration', async () => {
      const viewer = await world.somebody({ username: 'above', role: 'PROVINCIAL_VIEWER', division: '51' });
      expect(await change(viewer, world.password, next)).toEqual({ viewer: { username: 'above' } });
      await world.signIn('above', next);
      const offered = {
        username: 'above',
        password: next,
        displayName: '示例',
        role: 'PROVINCIAL_VIEWER' as const,
      };
      world.platform.offered = [{ ...offered, office: '示例', place: { zh: '', en: '' } }];
      expect(await change(viewer, next, `${next}二`)).toMatchObject({ code: 'DEMONSTRATION_PASSWORD' });
      world.platform.offered = [];
    });
  });
});
