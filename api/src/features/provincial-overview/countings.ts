import { type CountsAs, countings } from '../counties/index.ts';

/** How many of some counties count alike. */
export type CountingShare = { countsAs: CountsAs; counties: number };

/**
 * What the figures of some counties count, most counties first: more than one share means that their sum adds up what
 * was counted differently. Counties of which nothing was taken yet are left out.
 */
export function countingsOf(counties: readonly { countsAs: CountsAs | null }[]): CountingShare[] {
  return countings
    .map((one) => ({
      countsAs: one,
      counties: counties.filter(({ countsAs }) => countsAs === one).length,
    }))
    .filter(({ counties }) => counties > 0)
    .sort((a, b) => b.counties - a.counties);
}
