// Imports a roster through the real check and commit, beside a raw COPY of the same rows. Usage: node test/bench/import.ts [rows]
import { join } from 'node:path';
import { jobHandlers } from '@canbao/api';
import { residentIdFrom } from '@canbao/values';
import pg from 'pg';
import { startBench } from './bench-api.ts';

const ROWS = Number(process.argv[2] ?? 50_000);
const VILLAGES = 220;

const { app, ask, clerk, county, dataDir, end, jobs, platform, superUrl } = await startBench();

try {
  const cookie = await prepare();
  const file = roster();
  const { id: uploadId } = await seconds('upload', 0, async () =>
    (
      await app.inject({ method: 'POST', url: '/uploads?name=bench.csv', payload: file, headers: { cookie } })
    ).json<{ id: string }>(),
  );
  const started = Date.now();
  const { id } = await seconds('check', ROWS, async () => {
    const one = await ask<{ startImport: { rosterImport: { id: string } } }>(
      cookie,
      'mutation ($id: ID!) { startImport(input: { uploadId: $id }) { ... on StartImportSuccess { rosterImport { id } } } }',
      { id: uploadId },
    );
    await jobs.drain(jobHandlers(platform));
    return one.startImport.rosterImport;
  });
  const checkedFor = Date.now() - started;
  const before = Date.now();
  await seconds('commit', ROWS, async () => {
    await ask(
      cookie,
      'mutation ($id: ID!) { commitImport(input: { id: $id, includeRepairable: true }) { __typename } }',
      { id },
    );
    await jobs.drain(jobHandlers(platform));
  });
  const both = checkedFor + Date.now() - before;
  const { rosterImport } = await ask<{ rosterImport: { counts: Record<string, number> } }>(
    cookie,
    'query ($id: ID!) { rosterImport(id: $id) { counts { total sound repairable wrong committed } } }',
    { id },
  );
  console.log(`counts ${JSON.stringify(rosterImport.counts)}`);
  console.log(`check + commit: ${Math.round((ROWS / both) * 1000)} rows/s`);
  const copy = await copyAgain();
  console.log(`check + commit is ${((copy / both) * 100).toFixed(0)} % of raw COPY`);
} finally {
  await end();
}

async function seconds<T>(name: string, rows: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  const taken = (performance.now() - started) / 1000;
  console.log(`${name}: ${taken.toFixed(2)} s${rows > 0 ? `, ${Math.round(rows / taken)} rows/s` : ''}`);
  return result;
}

async function prepare(): Promise<string> {
  const villages = Array.from({ length: VILLAGES }, (_, i) => ({ name: `第${i}村` }));
  await county([{ name: '示例镇', villages }]);
  return clerk('bench');
}

/** Made-up people in households of four, every twentieth with a subsidy. */
function roster(): Buffer {
  const lines = ['姓名,公民身份号码,户籍,乡镇,村（社区）,户号,联系电话,参保档次,资助身份,上年参保'];
  const surnames = '赵钱孙李周吴郑王冯陈';
  const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛';
  for (let i = 0; i < ROWS; i++) {
    const day = new Date(Date.UTC(1950, 0, 1) + (i % 24_000) * 86_400_000).toISOString().slice(0, 10);
    const order = String(Math.floor(i / 24_000)).padStart(3, '0');
    const idNumber = residentIdFrom(`990002${day.replaceAll('-', '')}${order}`);
    const name = `${surnames[i % 10]}${given[i % 15]}${given[(i * 7) % 15]}`;
    const subsidy = i % 20 === 0 ? '城镇低保' : '';
    lines.push(
      `${name},${idNumber},本地,示例镇,第${Math.floor(i / 4) % VILLAGES}村,${Math.floor(i / 4)},13800000000,第三档次,${subsidy},是`,
    );
  }
  return Buffer.from(lines.join('\n'));
}

/** The same residents and enrollments by COPY, as the superuser, without row-level security; in milliseconds. */
async function copyAgain(): Promise<number> {
  const client = new pg.Client({ connectionString: superUrl.replace(/postgres$/, 'canbao') });
  await client.connect();
  const fileOf = (table: string) => `'${join(dataDir, 'postgres', `${table}.copy`)}'`;
  for (const table of ['households', 'residents', 'enrollments'])
    await client.query(`COPY ${table} TO ${fileOf(table)}`);
  await client.query('TRUNCATE payments, certifications, enrollments, residents, households CASCADE');
  const started = performance.now();
  await seconds('raw COPY', ROWS, async () => {
    for (const table of ['households', 'residents', 'enrollments'])
      await client.query(`COPY ${table} FROM ${fileOf(table)}`);
  });
  await client.end();
  return performance.now() - started;
}
