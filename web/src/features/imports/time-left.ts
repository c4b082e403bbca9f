export type Sample = { at: number; rows: number };

/** Seconds that the rest will take at the pace between two looks, or null where that can't be told yet. */
export function secondsLeft(first: Sample, now: Sample, total: number | null): number | null {
  const rows = now.rows - first.rows;
  const seconds = (now.at - first.at) / 1000;
  if (total === null || rows <= 0 || seconds < 1) return null;
  return Math.ceil(((total - now.rows) * seconds) / rows);
}

/** A message of the API split into what happened and what to do; the second is empty where it has one sentence. */
export function splitMessage(message: string): { what: string; todo: string } {
  const match = /^(.+?)(?:[。；]|[.;](?=\s))\s*(\S.*)$/su.exec(message);
  return {
    what: (match?.[1] ?? message).replace(/[。.]$/u, ''),
    todo: (match?.[2] ?? '').replace(/[。.]$/u, ''),
  };
}

/** The letter of a column as spreadsheets name it: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const before = index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}
