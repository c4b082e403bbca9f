export { connect, Prisma, type PrismaClient, type Tx } from './client.ts';
export { type Embedded, startEmbedded } from './embedded.ts';
export { drift, migrate } from './migrate.ts';
export { openingWith } from './opening.ts';
export { type RolePasswords, rolesSql } from './roles.ts';
export { runningEmbeddedPort } from './running-embedded.ts';
export { PLAN_ANEW } from './statement-names.ts';
