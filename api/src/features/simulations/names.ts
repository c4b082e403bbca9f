import type { Context } from '../../graphql/context.ts';
import { type ActivePack, categoryOf, funderOf, type Named, tierOf } from '../policy-packs/index.ts';
import { packsLoader } from './simulations.loader.ts';
import type { Simulation } from './simulations.rows.ts';

export type Side = 'before' | 'after';

/** The revision of a side. */
export const packOf = (context: Context, row: Simulation, side: Side): Promise<ActivePack> =>
  packsLoader(context).load(side === 'before' ? row.basePackId : row.packId);

const finders = { tier: tierOf, category: categoryOf, funder: funderOf };

/** What either revision calls something; the draft's name where both have one. */
export async function nameOf(
  context: Context,
  row: Simulation,
  what: keyof typeof finders,
  id: string,
): Promise<Named> {
  const [after, before] = [await packOf(context, row, 'after'), await packOf(context, row, 'before')];
  const find = finders[what];
  const named = find(after.pack, id);
  return named.name === id ? find(before.pack, id) : named;
}
