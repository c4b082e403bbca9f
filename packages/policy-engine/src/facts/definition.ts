import type { Text } from '../text.ts';

/** A fact about a person: what it may be, how it is asked, who can prove it. */
export interface FactDefinition {
  name: string;
  /** A month is written `2024-11` and stands for its last day. */
  type: 'boolean' | 'choice' | 'day' | 'month' | 'integer' | 'text' | 'ids' | 'tier';
  /** For a choice: each value with its words. */
  values?: Readonly<Record<string, Text>>;
  ask: Text;
  /** How conditions say it: `持本地居住证`, or of a day the verb, `缴费` (paid). */
  phrase?: Text;
  /** How conditions say that it has a value, whichever. */
  any?: Text;
  /** A day as a point in time: `缴费之日` (the day of payment). */
  dayName?: Text;
  proof?: Text;
  /** What a number is taken for where it is absent; otherwise it is within no bounds. */
  absent?: number;
  /** Every person must have it. */
  required?: boolean;
  /** Its absence makes a line invalid where a rule that could apply needs it; otherwise absence is an answer. */
  neededByRules?: boolean;
}

export type FactValue = string | number | boolean | readonly string[] | null;
