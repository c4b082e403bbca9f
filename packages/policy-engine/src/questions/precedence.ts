/** A rule that may win over others of its list. */
export interface Ranked {
  id: string;
  exceptionTo?: string[] | undefined;
}

/** Rules with every exception before the rules that it wins over, otherwise as written. */
export function byPrecedence<T extends Ranked>(rules: readonly T[]): T[] {
  const done = new Set<string>();
  const ordered: T[] = [];
  const visit = (rule: T, depth: number) => {
    if (done.has(rule.id) || depth > rules.length) return;
    for (const other of rules) if (other.exceptionTo?.includes(rule.id)) visit(other, depth + 1);
    if (done.has(rule.id)) return;
    done.add(rule.id);
    ordered.push(rule);
  };
  for (const rule of rules) visit(rule, 0);
  return ordered;
}
