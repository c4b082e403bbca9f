/** Whether PostgreSQL refused a row because one with its unique key is there already (SQLSTATE 23505). */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && /"23505"|P2002|UniqueConstraintViolation/.test(JSON.stringify(error));

/** Whether a door of the database refused to look up more ID numbers within the hour (SQLSTATE CB001, ours). */
export const isThrottled = (error: unknown): boolean =>
  error instanceof Error && JSON.stringify(error).includes('CB001');
