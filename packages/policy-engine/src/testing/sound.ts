import { type Pack, readPack } from '../index.ts';

/** A pack that has no faults; throws with them where it has. */
export function sound(source: string): Pack {
  const { pack, faults } = readPack(source);
  if (pack === null || faults.length > 0) throw new Error(JSON.stringify(faults, null, 1));
  return pack;
}
