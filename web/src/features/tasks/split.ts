/** A number of people as typed: null for nothing, undefined for what is no whole number above 0. */
export function peopleTyped(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return null;
  const people = /^\d{1,8}$/.test(plain) ? Number(plain) : 0;
  return people > 0 ? people : undefined;
}

/** What is typed so far: the sum of what is sound, and whether all of it is. */
export function splitSoFar(typed: readonly string[]): { sum: number; sound: boolean } {
  const people = typed.map(peopleTyped);
  return {
    sum: people.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    sound: people.every((one) => one !== undefined),
  };
}
