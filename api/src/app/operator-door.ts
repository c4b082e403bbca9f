import { connect, type PrismaClient } from '@canbao/database';
import { Keyring } from '../platform/crypto.ts';
import { reachDatabase } from './prepare-database.ts';
import { readSettings } from './settings.ts';

/** How an operator's command reaches the database, as the migrator's role, and the keys. */
export type OperatorDoor = {
  admin: PrismaClient;
  keyring: Keyring;
  /** Whether the environment asks for a demonstration. */
  demonstration: boolean;
  close: () => Promise<void>;
};

/**
 * Opens the database that the environment names (DATABASE_ADMIN_URL), or the embedded one in CANBAO_DATA_DIR whether
 * its server is running or not.
 *
 * @param say told each step that takes its time
 * @throws CannotStart for what is missing or wrong in the environment
 */
export async function openOperatorDoor(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<OperatorDoor> {
  // An operator needs the migrator's address alone; the API's is the server's.
  const settings = readSettings({ ...env, DATABASE_URL: env.DATABASE_URL || env.DATABASE_ADMIN_URL });
  const database = await reachDatabase(settings, say);
  const admin = connect(database.adminUrl, 2);
  return {
    admin,
    demonstration: settings.demonstration,
    keyring: new Keyring(settings.masterKey),
    close: async () => {
      await admin.$disconnect();
      await database.stop();
    },
  };
}
