import { madeUpPack } from './made-up-county.ts';

const CLAUSES = `  limit: 大病最高支付限额400000元
  steady: 连续参保满4年后每年提高3000元
  healthy: 当年零报销的次年提高1000元
  cut: 断保一年降低5000元
  reset: 使用额度后零报销额度清零
  cap: 提高总额不超过20%
`;

const INCENTIVES = `incentives:
  limit: { name: { zh: 大病限额, en: catastrophic limit }, base: 400000, cites: limit }
  entries:
    - { id: steady, name: 连续参保, when: { insured: true, continuousYears: { from: 4 } }, adds: 3000, cites: steady }
    - { id: healthy, name: 零报销, when: { paidNormally: true, insuredBefore: true, claimedBefore: false }, adds: 1000, cites: healthy }
    - { id: lapse, name: 断保, when: { insured: true, lapsedYears: { from: 1 } }, takes: 5000, times: lapsedYears, cites: cut }
  resets:
    - { id: drawn, when: { usedBefore: true }, clears: [healthy], cites: reset }
  caps:
    - { of: [steady, healthy], upTo: 20%, cites: cap }
  examples:
    - { years: [{ from: 2025, to: 2027, claimed: true }, { year: 2028 }, { year: 2029 }], expect: { limit: 404000 } }
    - { opening: { steady: 60000, healthy: 30000 }, years: [{ year: 2029, claimed: true }], expect: { limit: 480000 } }
    - { years: [{ year: 2025, claimed: true }, { year: 2028 }], expect: { limit: 390000, balances: { steady: 0 } } }
    - { years: [{ from: 2025, to: 2026 }, { year: 2027, used: true }, { year: 2028 }], expect: { limit: 401000 } }
`;

/** The made-up county with a ledger: years without a break, years without a claim, lapses, a reset and a cap. */
export const rewardingPack = madeUpPack
  .replace('assumptions:\n', `${CLAUSES}assumptions:\n`)
  .replace('examples:\n', `${INCENTIVES}examples:\n`);
