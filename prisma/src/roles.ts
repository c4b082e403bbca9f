/** The passwords of the two roles that log in. */
export type RolePasswords = { migrator: string; api: string };

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The statements that create Canbao's roles and database, for a PostgreSQL superuser to run once.
 * canbao_migrator owns the tables and bypasses row-level security; canbao_api owns nothing and can't bypass it;
 * canbao_overview and canbao_matcher are worn by a connection for a single purpose and never log in.
 */
export function rolesSql(passwords: RolePasswords, database: string | null): string[] {
  return [
    `CREATE ROLE canbao_migrator LOGIN NOSUPERUSER BYPASSRLS PASSWORD ${literal(passwords.migrator)}`,
    `CREATE ROLE canbao_api LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD ${literal(passwords.api)}`,
    'CREATE ROLE canbao_overview NOLOGIN NOSUPERUSER NOBYPASSRLS',
    'CREATE ROLE canbao_matcher NOLOGIN NOSUPERUSER NOBYPASSRLS',
    'GRANT canbao_overview TO canbao_api',
    ...(database ? [`CREATE DATABASE ${database} OWNER canbao_migrator`] : []),
  ];
}
