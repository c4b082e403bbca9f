import type { Kind, Place, Value } from '../proposal.ts';

/** A proposal that a person confirmed, with the value that they left or put there. */
export interface Confirmed {
  kind: Kind;
  place: Place;
  clause: Place;
  value: Value;
}

/** What a draft is made of. */
export interface DraftSource {
  county: { code: string; name: string };
  text: string;
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  sha256: string;
  confirmed: readonly Confirmed[];
}

/** Whom to ask where the notice names nobody. */
export const ASK = '县（市、区）医保局';
export const unknown = { unknown: { ask: ASK } };

/** The confirmed of a kind, in the order of the text. */
export const ofKind = ({ confirmed }: DraftSource, kind: Kind): Confirmed[] =>
  confirmed.filter((one) => one.kind === kind);
