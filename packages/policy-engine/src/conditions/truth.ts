/** Three-valued truth (Kleene): not = 2 − x, all = least, any = greatest. */
export type Truth = 0 | 1 | 2;
export const NO: Truth = 0;
export const UNKNOWN: Truth = 1;
export const YES: Truth = 2;

export function truthOf(holds: boolean): Truth {
  return holds ? YES : NO;
}

export function not(truth: Truth): Truth {
  return (2 - truth) as Truth;
}
