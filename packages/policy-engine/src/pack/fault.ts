import type { Text } from '../text.ts';

/** What is wrong in a pack, where (1-based), and what to write instead. */
export interface Fault {
  line: number;
  column: number;
  endColumn?: number;
  /** Stable, kebab-case. */
  code: string;
  message: Text;
  /** A text on that line, and what to write in its place. */
  fix?: { line: number; before: string; after: string };
}

/** Where in a pack: keys and indexes from the top. */
export type Path = readonly (string | number)[];

export interface Place {
  line: number;
  column: number;
  endColumn?: number;
}

/** A pack's text as read: plain data, and where each part of it stands. */
export interface Source {
  value: unknown;
  /** The place of a value, or of its key; of the nearest part above where there is none. */
  place: (path: Path, part?: 'key' | 'value') => Place;
  /** The text of a scalar as written, null where it is none or spans lines. */
  written: (path: Path, part?: 'key' | 'value') => string | null;
}

/** Collects faults at their places, each once. */
export class Faults {
  readonly list: Fault[] = [];
  readonly source: Source;
  constructor(source: Source) {
    this.source = source;
  }

  /** @param instead what to write in place of the value (or key), where that is known */
  add(
    path: Path,
    code: string,
    zh: string,
    en: string,
    at: { part?: 'key' | 'value'; instead?: string } = {},
  ) {
    const place = this.source.place(path, at.part);
    const before = at.instead === undefined ? null : this.source.written(path, at.part);
    const fix =
      before === null || at.instead === undefined
        ? {}
        : { fix: { line: place.line, before, after: at.instead } };
    const known = this.list.some(
      (fault) =>
        fault.code === code &&
        fault.line === place.line &&
        fault.column === place.column &&
        fault.message.zh === zh,
    );
    if (!known) this.list.push({ ...place, code, message: { zh, en }, ...fix });
  }
}

/** In the order of the text. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}
