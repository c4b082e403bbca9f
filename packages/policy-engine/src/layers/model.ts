import type { Path, Source } from '../pack/fault.ts';
import type { Level } from '../pack/layering.ts';
import type { Text } from '../text.ts';

/** The text of a pack on which others may stand, with its notice where that is at hand. */
export interface BasePack {
  text: string;
  notice?: string | null;
}

/** One pack of several that stand on each other. */
export interface Layer {
  level: Level | null;
  county: string | null;
  countyName: string | null;
  notice: { title: string | null; number: string | null; date: string | null; sha256: string | null };
  /** The SHA-256 of the pack's own text; null for the uppermost, which is the one that was read. */
  sha256: string | null;
}

/** A place at which two packs say something else. */
export interface LayerDifference {
  /** By names, such as `tiers.standard.components`. */
  at: string;
  /** What each says, the lower first; null where it takes the rule out. */
  below: { layer: number; value: unknown };
  here: { layer: number; value: unknown };
  /** The layer that applies. */
  applies: number;
  because: Text | null;
  cites: string[];
}

/** How a pack was put together: each value's layer, and every disagreement with both sides. */
export interface Layers {
  /** The lowest first, the pack that was read last. */
  layers: Layer[];
  /** The layer of each rule, field or entry, by its names. */
  origins: Readonly<Record<string, number>>;
  differences: LayerDifference[];
}

/** What reading a layered pack gives: its data with places, and the notices of its layers. */
export interface Resolved {
  source: Source;
  layers: Layers;
  /** For each layer but the uppermost: the clauses that are its own, with the text of its notice. */
  notices: { clauses: ReadonlySet<string>; sha256: string | null; text: string | null }[];
  /** Whether a part, by its path, comes from a layer below. */
  inherited: (path: Path) => boolean;
}
