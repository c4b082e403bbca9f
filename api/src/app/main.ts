import { connect } from '@canbao/database';
import { installJobs, openJobs } from '../platform/jobs.ts';
import { makeLog } from '../platform/log.ts';
import type { Platform } from '../platform/platform.ts';
import { startBackground } from './background.ts';
import { DEMONSTRATION_PASSWORD } from './demonstration/counties.ts';
import { loadDemonstration, offeredAccounts } from './demonstration/load.ts';
import { jobHandlers } from './job-handlers.ts';
import { makePlatform } from './make-platform.ts';
import { prepareDatabase } from './prepare-database.ts';
import { makeServer } from './server.ts';
import { CannotStart, readSettings, type Settings } from './settings.ts';

const say = (line: string) => console.log(line);

/** Starts everything in order, and says each step; resolves when it listens. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = makeLog(process.env.CANBAO_LOG ?? 'warn');
  const database = await prepareDatabase(settings, say);
  await installJobs(database.adminUrl);
  const jobs = openJobs(database.databaseUrl, { supervise: true, log });
  const { platform, prisma } = makePlatform({ ...settings, databaseUrl: database.databaseUrl, jobs, log });
  if (settings.demonstration) await demonstrate(platform, database.adminUrl);
  const server = await makeServer(platform);
  await jobs.work(jobHandlers(platform));
  const background = startBackground(platform);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await Promise.all([jobs.close(), background.stop()]);
    await prisma.$disconnect();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const address = await server.listen({ port: settings.port, host: settings.host });
  announce(platform, settings, address);
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

main().catch((error: unknown) => {
  if (error instanceof CannotStart) console.error(error.message);
  else {
    console.error(error);
    console.error(
      '没有启动成功：请看上面的原因，改好后再运行一次。 / It did not start: read the reason above, mend it and start again.',
    );
  }
  process.exit(1);
});
