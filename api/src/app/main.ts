import { makePlatform } from './make-platform.ts';
import { prepareDatabase } from './prepare-database.ts';
import { makeServer } from './server.ts';
import { CannotStart, readSettings } from './settings.ts';

const say = (line: string) => console.log(line);

/** Starts everything in order, and says each step; resolves when it listens. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const database = await prepareDatabase(settings, say);
  const { platform, prisma } = makePlatform({
    ...settings,
    databaseUrl: database.databaseUrl,
    jobs: { enqueue: async () => {} },
  });
  const server = await makeServer(platform);
  const stop = async () => {
    await server.close();
    await prisma.$disconnect();
    await database.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const address = await server.listen({ port: settings.port, host: settings.host });
  say(`参保已启动 / Canbao is ready: ${address}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
});
