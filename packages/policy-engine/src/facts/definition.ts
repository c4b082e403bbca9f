import type { Text } from '../text.ts';

/** A fact about a person: what it may be, how it is asked, who can prove it. */
export interface FactDefinition {
  name: string;
  type: 'boolean' | 'choice' | 'day' | 'integer' | 'ids' | 'tier';
  /** For a choice: each value with its words. */
  values?: Readonly<Record<string, Text>>;
  ask: Text;
  proof?: Text;
  /** Every person must have it. */
  required?: boolean;
  /** Its absence makes a line invalid where a rule that could apply needs it; otherwise absence is an answer. */
  neededByRules?: boolean;
}

export type FactValue = string | number | boolean | readonly string[] | null;
