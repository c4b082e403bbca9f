import { randomBytes } from 'node:crypto';
import {
  type CreatedCounty,
  createAccount,
  createCounty,
  jobHandlers,
  Keyring,
  makeLog,
  makePlatform,
  makeServer,
  type NewAccount,
  type NewCounty,
  openJobs,
} from '@canbao/api';
import { connect } from '@canbao/database';
import type { Day } from '@canbao/values';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type {} from './provided.ts';

/** What an operation answered: its data, or the errors' codes. */
export type Answer<T> = { data: T; errors: { message: string; code: string }[] };
/** Somebody with a browser: asks the API with their own session. */
export type Person = {
  ask: <T = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
  ) => Promise<Answer<T>>;
  cookie: string | null;
};

/** A database of its own with the API over it, and what looks beneath. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

const PASSWORD = 'a password for tests';

/**
 * A database of its own with the real API over it, closed after the test file.
 * Everything goes through the real schema over HTTP; admin and superuser are for looking beneath.
 *
 * @param options through: another address by which the API comes to its database
 */
export async function makeWorld(
  options: { demonstration?: boolean; through?: (databaseUrl: string) => string } = {},
) {
  const { port, superUrl } = inject('postgres');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const superuser = new pg.Client({ connectionString: superUrl });
  await superuser.connect();
  await superuser.query(`CREATE DATABASE ${database} TEMPLATE canbao_template OWNER canbao_migrator`);
  const urlOf = (role: string) => `postgresql://canbao_${role}:${role}@127.0.0.1:${port}/${database}`;
  const masterKey = randomBytes(32);
  const keyring = new Keyring(masterKey);
  const admin = connect(urlOf('migrator'), 5);
  const log = makeLog(process.env.CANBAO_LOG ?? 'warn');
  const jobs = openJobs(urlOf('api'), { supervise: false, log });
  const { platform, prisma } = makePlatform({
    databaseUrl: options.through?.(urlOf('api')) ?? urlOf('api'),
    masterKey,
    demonstration: options.demonstration ?? true,
    jobs,
  });
  const server = await makeServer(platform);

  afterAll(async () => {
    await server.close();
    await jobs.close();
    await prisma.$disconnect();
    await admin.$disconnect();
    await superuser.query(`DROP DATABASE ${database} WITH (FORCE)`);
    await superuser.end();
  });

  const visitor = (language: 'zh' | 'en' = 'zh'): Person => {
    const person: Person = {
      cookie: null,
      async ask<T>(query: string, variables: Record<string, unknown> = {}) {
        const response = await server.inject({
          method: 'POST',
          url: '/graphql',
          payload: { query, variables },
          headers: { 'accept-language': language, ...(person.cookie ? { cookie: person.cookie } : {}) },
        });
        const session = response.cookies.find((cookie) => cookie.name === 'canbao_session');
        if (session) person.cookie = session.value ? `canbao_session=${session.value}` : null;
        const body = response.json<{
          data: T;
          errors?: { message: string; extensions: { code: string } }[];
        }>();
        return {
          data: body.data,
          errors: (body.errors ?? []).map((e) => ({ message: e.message, code: e.extensions.code })),
        };
      },
    };
    return person;
  };

  const signIn = async (username: string, password = PASSWORD): Promise<Person> => {
    const person = visitor();
    const { data } = await person.ask<{ signIn: { __typename: string } }>(
      'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { __typename } }',
      { username, password },
    );
    if (data.signIn.__typename !== 'SignInSuccess')
      throw new Error(`could not sign in as ${username}: ${data.signIn.__typename}`);
    return person;
  };

  /** A new account of this role, signed in. */
  const somebody = async (
    account: Omit<NewAccount, 'username' | 'password' | 'displayName' | 'office'> & Partial<NewAccount>,
  ): Promise<Person> => {
    const username = account.username ?? `user-${randomBytes(5).toString('hex')}`;
    await createAccount(admin, {
      displayName: '示例',
      office: '示例单位',
      ...account,
      username,
      password: PASSWORD,
    });
    return signIn(username);
  };

  return {
    database,
    urlOf,
    admin,
    superuser,
    platform,
    server,
    keyring,
    masterKey,
    visitor,
    signIn,
    somebody,
    password: PASSWORD,
    /** Does the long work that waits, until none is left. */
    work: () => jobs.drain(jobHandlers(platform)),
    county: (county: Partial<NewCounty> & { code: number }): Promise<CreatedCounty> =>
      createCounty(admin, keyring, {
        name: `示例县${county.code}`,
        planYear: 2021,
        demoToday: '2020-11-02' as Day,
        divisions: exampleDivisions,
        ...county,
      }),
  };
}

/** Two townships of two villages each. */
export const exampleDivisions = [
  { name: '示例甲镇', villages: [{ name: '甲一村' }, { name: '甲二村' }] },
  { name: '示例乙镇', villages: [{ name: '乙一村' }, { name: '乙二村' }] },
];
