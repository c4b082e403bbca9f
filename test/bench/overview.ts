// The overview of a province of 180 counties through the real API, at 8 and at 80 million enrollments in turn. Usage: node test/bench/overview.ts [requests=400]
import { createAccount, Keyring } from '@canbao/api';
import { dayOf } from '@canbao/values';
import { generateCounties } from '../../api/src/app/demonstration/generate.ts';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { startBench } from './bench-api.ts';

const REQUESTS = Number(process.argv[2] ?? 400);
const PASSWORD = 'a password for measuring';
// Of ten residents some eight are enrolled.
const PROVINCES = [
  { province: '51', residents: 10_000_000 },
  { province: '53', residents: 100_000_000 },
];
const OVERVIEW = `{ overview { division { code name } planYear takenAt enrolled hidden rate countiesWithRate activePacks withOpenQuestions madeUp
  prefectures { division { code name } enrolled hidden rate activePacks } trend { planYear points { day enrolled } }
  counties { county { code name prefecture { code name } } madeUp planYear target enrolled hidden rate undetermined packState openQuestions standingStillDays today } } }`;

type Answer = { overview: { enrolled: number; counties: unknown[] } };

const bench = await startBench();
try {
  for (const { province, residents } of PROVINCES) {
    const wish = { province, counties: 180, residents, planYear: 2021, today: dayOf('2020-11-02') };
    const made = performance.now();
    const { enrolled } = await generateCounties(bench.admin, new Keyring(bench.masterKey), wish);
    const taken = performance.now();
    await takeOverviews(bench.platform);
    const done = performance.now();
    console.log(
      `${enrolled.toLocaleString('en')} enrollments in 180 counties: generated in ${((taken - made) / 1000).toFixed(1)} s, taken in ${((done - taken) / 1000).toFixed(1)} s`,
    );
  }
  await bench.admin.$executeRawUnsafe('ANALYZE');
  const sides: { cookie: string; says: string; times: number[] }[] = [];
  for (const { province } of PROVINCES) {
    const cookie = await viewer(province);
    const { overview } = await bench.ask<Answer>(cookie, OVERVIEW, {});
    const says = `overview of ${overview.counties.length} counties, ${overview.enrolled.toLocaleString('en')} enrollments`;
    sides.push({ cookie, says, times: [] });
  }
  // In turn, so that whatever else the machine does falls on both; the first quarter warms up.
  for (let i = -REQUESTS / 4; i < REQUESTS; i++)
    for (const { cookie, times } of sides) {
      const before = performance.now();
      await bench.ask(cookie, OVERVIEW, {});
      if (i >= 0) times.push(performance.now() - before);
    }
  for (const { says, times } of sides) {
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
    console.log(`${says}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms`);
  }
} finally {
  await bench.end();
}

/** Somebody of the province, signed in: their cookie. */
async function viewer(province: string): Promise<string> {
  const username = `viewer-${province}`;
  const account = { username, password: PASSWORD, displayName: '示例', office: '示例' };
  await createAccount(bench.admin, { ...account, role: 'PROVINCIAL_VIEWER', division: province });
  const response = await bench.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename } }',
      variables: { u: username, p: PASSWORD },
    },
  });
  return `canbao_session=${response.cookies.find(({ name }) => name === 'canbao_session')!.value}`;
}
