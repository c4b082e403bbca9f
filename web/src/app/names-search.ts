/** Under the names of which day, where an address says so. */
export const namesSearch = ({ names }: Record<string, unknown>): { names?: string } =>
  typeof names === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(names) ? { names } : {};
