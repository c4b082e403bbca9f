/** A pack's first lines, for a county and year: what is asked next stands in the faults. */
export function blankPack(county: { code: string; name: string }, planYear: number): string {
  return `pack: 1
county: "${county.code}"
countyName: ${county.name}
planYear: ${planYear}
notice:
  title:
  sha256: "${'0'.repeat(64)}"

clauses:
`;
}
