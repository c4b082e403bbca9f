import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/client.ts';
import { OpeningClient } from './opening.ts';
import { nameStatements } from './statement-names.ts';

export { Prisma, type PrismaClient } from '../generated/client.ts';

/** A transaction of the API's: Prisma's client without the means to open another. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/**
 * Connects to the database.
 *
 * @param url the address, as the role canbao_api (or as canbao_migrator, for operators)
 * @param size connections at most; whoever waits for one longer than 10 s is told so
 */
export function connect(url: string, size = 20): PrismaClient {
  const pool = { connectionString: url, max: size, connectionTimeoutMillis: 10_000, Client: OpeningClient };
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameStatements() }),
    omit: { resident: { matchIndex: true } },
  });
}
