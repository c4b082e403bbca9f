/** A piece of text; bound: a figure that comes from data, printed like the rest. */
export type DocumentRun = { text: string };

/** A column of a table: its head, how its cells stand, and its share of the width. */
export type TableColumn = { head: string; align: 'left' | 'center' | 'right'; share: number };
export type DocumentTable = {
  kind: 'table';
  title: string;
  columns: readonly TableColumn[];
  rows: readonly { cells: readonly string[]; strong?: boolean }[];
  /** Small print below the table; empty for none. */
  note: string;
};
/** Horizontal bars. values and mark are shares of the axis' end, from 0 to 1; text is what stands beside a bar. */
export type DocumentChart = {
  kind: 'bars';
  title: string;
  bars: readonly { label: string; value: number; text: string }[];
  /** A line across all bars, such as a goal. */
  mark: { value: number; text: string } | null;
};
export type DocumentParagraph = {
  kind: 'heading' | 'subheading' | 'paragraph';
  runs: readonly DocumentRun[];
};
export type DocumentBlock = DocumentParagraph | DocumentTable | DocumentChart;

/** An official document after GB/T 9704-2012: data alone, from which each writer makes its bytes. */
export type OfficialDocument = {
  /** The red head: the issuing office and, where usual, the kind of document. */
  mark: string;
  /** As 雁医保发〔2020〕12号; empty where it has none yet. */
  number: string;
  /** Said above the head where it is not in force, such as a draft; empty where it is. */
  standing: string;
  title: string;
  /** Ends with a colon. */
  recipients: string;
  blocks: readonly DocumentBlock[];
  issuer: string;
  /** As 2020年11月2日. */
  date: string;
  /** Who gets a copy; empty for none. */
  copies: string;
};
