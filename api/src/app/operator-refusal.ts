import type { Text } from '../platform/text.ts';

/** Why an operator's command does nothing: a stable code, and what to do instead. */
export class OperatorRefusal extends Error {
  readonly code: string;
  readonly text: Text;
  constructor(code: string, zh: string, en: string) {
    super(code);
    this.code = code;
    this.text = { zh, en };
  }
}
