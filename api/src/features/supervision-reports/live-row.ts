/** A township's figures, or the whole county's (townshipId null). rate: hundredths of a percent, cut. */
export type LiveRow = {
  townshipId: string | null;
  name: string;
  target: number | null;
  enrolled: number;
  rate: number | null;
  gap: number | null;
  lastSevenDays: number;
  /** Who came to count on the day of the figures; absent in reports that were drawn up before that was kept. */
  today?: number;
  /** Who came to count on the day of a report that these figures are measured against, or later. */
  since?: number | null;
  /** Of what the township is made up, under the names of the notice; absent or none where it is what that calls it. */
  parts?: RowPart[];
};
/** A former part of a township, or the township itself under its former name. */
export type RowPart = {
  townshipId: string | null;
  /** Whether it is a piece of a township that was divided, not all of it. */
  piece: boolean;
  name: string;
  target: number | null;
  enrolled: number;
  rate: number | null;
  since?: number | null;
};

/** A former part of a township as a table names it below its row. */
export const partName = ({ parts = [] }: LiveRow, { name }: RowPart): string =>
  parts.length === 1 ? `（原${name}）` : `其中：${name}`;
