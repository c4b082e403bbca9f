import type { Fault as EngineFault } from '@canbao/policy-engine';
import type { Language } from '../../../ui/index.ts';
import type { Fault } from '../fragments.ts';

/** A fault as the engine tells it, in the reader's language and the form in which the page shows faults. */
export function faultIn(language: Language, fault: EngineFault): Fault {
  return {
    __typename: 'PackFault',
    line: fault.line,
    column: fault.column,
    endColumn: fault.endColumn ?? null,
    code: fault.code,
    message: fault.message[language],
    fixBefore: fault.fix?.before ?? null,
    fixAfter: fault.fix?.after ?? null,
    fixLine: fault.fix?.line ?? null,
  };
}
