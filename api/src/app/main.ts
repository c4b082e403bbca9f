import { connect } from '@canbao/database';
import { installJobs, openJobs } from '../platform/jobs.ts';
import { makeLog } from '../platform/log.ts';
import type { Platform } from '../platform/platform.ts';
import { startBackground } from './background.ts';
import { DEMONSTRATION_PASSWORD } from './demonstration/counties.ts';
import { loadDemonstration, offeredAccounts } from './demonstration/load.ts';
import { startHttpProcesses } from './http-processes.ts';
import { jobHandlers } from './job-handlers.ts';
import { makePlatform } from './make-platform.ts';
import { answerMeanwhile } from './meanwhile.ts';
import { holdDataDir } from './one-at-a-time.ts';
import { prepareDatabase } from './prepare-database.ts';
import { makeServer } from './server.ts';
import { CannotStart, readSettings, type Settings } from './settings.ts';

const say = (line: string) => console.log(line);

/** What was started, to be stopped in the opposite order. */
const started: (() => unknown)[] = [];
const stopAll = async () => {
  for (let stop = started.pop(); stop; stop = started.pop()) await stop();
};

/** Starts everything in order, and says each step; resolves when it listens. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = makeLog(process.env.CANBAO_LOG ?? 'warn');
  if (!settings.databaseUrl) started.push(holdDataDir(settings.dataDir));
  const { port, host } = settings;
  // A port of the system's own choice is not known yet.
  const endMeanwhile =
    port === 0 ? async () => {} : await having(settings, () => answerMeanwhile(port, host));
  const database = await prepareDatabase(settings, say);
  started.push(database.stop);
  await installJobs(database.adminUrl);
  const jobs = openJobs(database.databaseUrl, { supervise: true, log });
  const { platform, prisma } = makePlatform({
    ...settings,
    databaseUrl: database.databaseUrl,
    // Where others answer, this one has its long work alone.
    ...(settings.processes > 1 ? { connections: 10 } : {}),
    jobs,
    log,
  });
  started.push(() => prisma.$disconnect());
  if (settings.demonstration) await demonstrate(platform, database.adminUrl);
  await endMeanwhile();
  const http = await listen(platform, database.databaseUrl, settings);
  await jobs.work(jobHandlers(platform));
  const background = startBackground(platform);
  started.push(() => Promise.all([jobs.close(), background.stop()]), http.stop);
  announce(platform, settings, http.address);
}

type Listening = { address: string; stop: () => Promise<unknown> };

/** Listens: this process itself where one is enough, else processes of their own, so that long work holds up no window. */
async function listen(platform: Platform, databaseUrl: string, settings: Settings): Promise<Listening> {
  const { host, port, processes, demonstration } = settings;
  if (processes > 1) {
    const masterKey = settings.masterKey.toString('base64');
    const { offered, log } = platform;
    const serving = { databaseUrl, masterKey, demonstration, offered, host, port };
    return having(settings, () => startHttpProcesses(processes, serving, log));
  }
  const server = await makeServer(platform);
  const address = await having(settings, () => server.listen({ port, host }));
  return { address, stop: () => server.close() };
}

/** Takes the port, or says that it can't be had. */
async function having<T>({ port, host }: Settings, take: () => Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    throw new CannotStart(
      `不能在 ${host}:${port} 监听（${code}）：请用 PORT 换一个端口，例如 PORT=4001 npm start。 / Can't listen on ${host}:${port} (${code}): choose another port, as in PORT=4001 npm start.`,
    );
  }
}

async function demonstrate(platform: Platform, adminUrl: string): Promise<void> {
  const admin = connect(adminUrl, 2);
  try {
    await loadDemonstration(platform, admin, say);
    platform.offered = await offeredAccounts(admin);
  } finally {
    await admin.$disconnect();
  }
}

function announce(platform: Platform, { demonstration, host }: Settings, address: string): void {
  if (demonstration) {
    say(
      `演示账号，密码都是 ${DEMONSTRATION_PASSWORD} / Demonstration accounts, password ${DEMONSTRATION_PASSWORD}:`,
    );
    for (const account of platform.offered) say(`  ${account.username.padEnd(20)} ${account.office}`);
  }
  if (demonstration && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
    say(
      `⚠ 演示环境正对外监听 ${host}：账号和密码是公开的，任何人都能登录。 / This demonstration listens on ${host}: its accounts are public, anybody can sign in.`,
    );
  }
  say(`参保已启动 / Canbao is ready: ${address}`);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => void stopAll().then(() => process.exit(0)));
}
main().catch(async (error: unknown) => {
  if (error instanceof CannotStart) console.error(error.message);
  else {
    console.error(error);
    console.error(
      '没有启动成功：请看上面的原因，改好后再运行一次。 / It did not start: read the reason above, mend it and start again.',
    );
  }
  await stopAll().catch(() => undefined);
  process.exit(1);
});
