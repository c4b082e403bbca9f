/** Hundredths of a percent as a document prints them: 9799 is `97.99%`; the order of a ranking is seen in them. */
export const exactRate = (hundredths: number): string => `${(hundredths / 100).toFixed(2)}%`;

/** A rate to the hundredth; a dash where there is none. */
export function ExactRate({ value }: { value: number | null }) {
  return <strong>{value === null ? '—' : exactRate(value)}</strong>;
}
