/** PostgreSQL's name for a statement that is not kept. */
const UNNAMED = '';
/** Texts that get a name: more than a running API has, fewer than a connection can't keep. */
const MOST = 500;

/**
 * In a statement that must be planned for the very values it is asked with: what few rows answer to and what half a
 * county answers to are found in different ways.
 */
export const PLAN_ANEW = '/* plan anew */';

/**
 * Names a statement by its text, so that a connection plans it once instead of at every call.
 * Statements without parameters go unnamed: several of them may stand in one text, which no name can stand for.
 */
export function nameStatements(): (query: { sql: string; args: readonly unknown[] }) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    if (args.length === 0 || sql.includes(PLAN_ANEW)) return UNNAMED;
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MOST) return UNNAMED;
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
