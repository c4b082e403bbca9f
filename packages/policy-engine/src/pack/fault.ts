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
  /** Proof is missing: the pack means what it says and can be applied, but not be activated. */
  proof?: true;
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

/** Beyond so many faults, the rest is told after these are mended. */
const MOST_FAULTS = 200;

/** Collects faults at their places, each once. */
export class Faults {
  readonly list: Fault[] = [];
  readonly source: Source;
  readonly #seen = new Set<string>();

  constructor(source: Source) {
    this.source = source;
  }

  /** Whether no more would be told: what looks for more can stop. */
  get full(): boolean {
    return this.list.length >= MOST_FAULTS;
  }

  /** @param at whether the key or the value is meant, what to write `instead` of it, and whether proof alone is missing */
  add(
    path: Path,
    code: string,
    zh: string,
    en: string,
    at: { part?: 'key' | 'value'; instead?: string; proof?: true } = {},
  ): void {
    if (this.full) return;
    const place = this.source.place(path, at.part);
    const same = `${code} ${place.line}:${place.column} ${zh}`;
    if (this.#seen.has(same)) return;
    this.#seen.add(same);
    const before = at.instead === undefined ? null : this.source.written(path, at.part);
    const fix =
      before === null || at.instead === undefined
        ? {}
        : { fix: { line: place.line, before, after: at.instead } };
    const proof = at.proof === true ? { proof: at.proof } : {};
    this.list.push({ ...place, code, message: { zh, en }, ...fix, ...proof });
  }
}

/** In the order of the text. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}
