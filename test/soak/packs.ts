// pnpm soak packs [MUTANTS=10000] [SEED=1]: changed packs are each refused with a place, or assess people soundly.
import { readFileSync } from 'node:fs';
import { shippedPacks, summaryPacks } from '@canbao/policy-packs';
import { drawing, fateOf, mutant } from '../../packages/policy-packs/src/mutants.ts';

const [mutants = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const texts = [...shippedPacks, ...summaryPacks].map(({ pack }) => readFileSync(pack, 'utf8'));
const draw = drawing(seed);
let accepted = 0;
let assessed = 0;
let longest = 0;
for (let i = 0; i < mutants; i++) {
  const text = mutant(texts[i % texts.length] ?? '', draw);
  try {
    const fate = fateOf(text, draw);
    accepted += Number(fate.accepted);
    assessed += fate.assessed;
    longest = Math.max(longest, fate.milliseconds);
  } catch (error) {
    console.error(`第 ${i} 个变体 / mutant ${i} (seed ${seed}):`, error, `\n${text}`);
    process.exit(1);
  }
}
console.log(
  `${mutants} 个变体：拒绝 ${mutants - accepted}，接受 ${accepted}，核定 ${assessed} 人；最久 ${Math.round(longest)} ms`,
);
console.log(
  `${mutants} mutants: ${mutants - accepted} refused, ${accepted} accepted, ${assessed} people assessed; the longest took ${Math.round(longest)} ms`,
);
