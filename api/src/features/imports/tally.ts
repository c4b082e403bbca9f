import type { ExaminedRow } from './examine.ts';

/** What an import's rows come to; money over the rows that can be taken, in fen. */
export type ImportMoney = {
  accepted: number;
  undetermined: number;
  refused: number;
  premiumFen: number;
  subsidyFen: number;
  selfPayFen: number;
};
export type Counts = { sound: number; repairable: number; wrong: number };
export type RowStatus = keyof Counts;

export const noMoney: ImportMoney = {
  accepted: 0,
  undetermined: 0,
  refused: 0,
  premiumFen: 0,
  subsidyFen: 0,
  selfPayFen: 0,
};

/** Sound: nothing to say. Repairable: taken where the importer agrees. Wrong: a person must mend it. */
export const statusOf = (row: ExaminedRow): RowStatus =>
  row.sound === null ? 'wrong' : row.faults.length > 0 ? 'repairable' : 'sound';

/** Adds rows to the counts and the money so far. */
export function addUp(counts: Counts, money: ImportMoney, rows: readonly ExaminedRow[]): void {
  for (const row of rows) {
    counts[statusOf(row)] += 1;
    if (!row.sound) {
      if (row.faults.some(({ code }) => code.startsWith('refused:'))) money.refused += 1;
      continue;
    }
    const { assessment } = row.sound.assessed;
    if (assessment.decision === 'undetermined') money.undetermined += 1;
    else money.accepted += 1;
    money.premiumFen += assessment.premiumFen ?? 0;
    money.subsidyFen += assessment.subsidyFen ?? 0;
    money.selfPayFen += assessment.selfPayFen ?? 0;
  }
}
