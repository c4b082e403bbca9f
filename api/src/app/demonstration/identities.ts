import { addDays, type Day } from '@canbao/values';

/** The age from which somebody whose land was requisitioned four years ago was over age on that day, whatever the sex. */
const OVER_AGE_NOW = 66;

/** Whether somebody made up, of this age, may be given a category: its id tells whom it is for. */
export function fitsAge(categoryId: string, age: number): boolean {
  if (/orphan|child/.test(categoryId)) return age < 18;
  if (categoryId.includes('over-age')) return age >= OVER_AGE_NOW;
  if (/retire|retrenched|elder|-60|-70/.test(categoryId)) return age >= 60;
  if (/entitled|veteran/.test(categoryId)) return age >= 18;
  return true;
}

/** The day on which the land of whoever is over age by that was requisitioned; null for any other category. */
export const requisitionedFor = (categoryId: string | null, today: Day): Day | null =>
  categoryId?.includes('over-age') ? addDays(today, -1500) : null;

/** The category of a family's grandmother: a low-income allowance where the pack has one, else the first that fits. */
export function allowanceOf<C extends { id: string }>(categories: readonly C[], age: number): C | null {
  const fitting = categories.filter(({ id }) => fitsAge(id, age));
  return fitting.find(({ id }) => id.includes('dibao')) ?? fitting[0] ?? null;
}
