/** A pack that comes with the product: its files, beside each other. */
export interface ShippedPack {
  /** `county-year`, the name of its files. */
  name: string;
  pack: URL;
  /** The notice's text, by whose SHA-256 the pack names it. */
  notice: URL;
  /** Acceptance cases: one `{person, expected}` a line. */
  cases: URL;
}

const names = ['yanjiang-2021', 'kaijiang-2020', 'chuxiong-2021', 'tengzhou-2021', 'lezhi-2024'];

/** A pack written from a summary of facts, not from a notice: its quotes are rows of that summary. */
export type SummaryPack = Omit<ShippedPack, 'cases'>;

const summaries = ['shanghai-2025', 'zhongshan-2026'];

/** Packs that show what the format says of other places, as files; none of them rests on an official text. */
export const summaryPacks: readonly SummaryPack[] = summaries.map((name) => ({
  name,
  pack: new URL(`../${name}.yaml`, import.meta.url),
  notice: new URL(`../${name}.notice.txt`, import.meta.url),
}));

/** The five counties' packs, as files. */
export const shippedPacks: readonly ShippedPack[] = names.map((name) => ({
  name,
  pack: new URL(`../${name}.yaml`, import.meta.url),
  notice: new URL(`../${name}.notice.txt`, import.meta.url),
  cases: new URL(`../cases/${name}.jsonl`, import.meta.url),
}));
