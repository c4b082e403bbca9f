import {
  addClause,
  type BasePack,
  clausesIn,
  completePack,
  type ExampleOutcome,
  exampleOutcomes,
  type Fault,
  noticeDigest,
  ownerFaults,
  ownerIn,
  type PackField,
  packFields,
  readPack,
  setValue,
  type Text,
  type TextEdit,
} from '@canbao/policy-engine';

/** What the engine says of a text as it is being written. */
export type TextCheck = {
  /** The text that was checked: a later one may stand on the page by now. */
  text: string;
  faults: readonly Fault[];
  notes: readonly Text[];
  /** Empty where the rules can't be applied yet. */
  examples: readonly ExampleOutcome[];
  clauses: readonly Clause[];
  planYear: number | null;
  /** The values that every county sets anew, as they stand. */
  fields: readonly PackField[];
};

/** A clause of the pack, with the words that it quotes. */
export type Clause = { id: string; quote: string };

/** Whose pack it must be; `openYears`: newest first, null while they are not known. */
export type Owner = { id: number; openYears: readonly number[] | null };

function check(
  text: string,
  notice: string | null,
  { id, openYears }: Owner,
  bases: readonly BasePack[],
): TextCheck {
  const { pack, faults, notes } = readPack(text, { notice, bases });
  const foreign = pack === null ? [] : ownerFaults(ownerIn(id, openYears, pack.planYear), pack, text);
  return {
    text,
    faults: [...foreign, ...faults].sort((a, b) => a.line - b.line || a.column - b.column),
    notes,
    examples: pack === null ? [] : exampleOutcomes(text, pack),
    clauses: clausesIn(text),
    planYear: pack?.planYear ?? null,
    fields: packFields(text),
  };
}

/** What to change so that a pack names the notice beside it; null where it does already, or has no place for it. */
function nameNotice(text: string, notice: string): TextEdit | null {
  const digest = noticeDigest(notice);
  return text.includes(digest) ? null : setValue(text, ['notice', 'sha256'], digest, 'quoted');
}

/** What the page may ask of the engine, which runs beside it. Each answers with plain data. */
export const engineCalls = { check, addClause, nameNotice, completePack, setValue };

export type EngineCalls = typeof engineCalls;
export type EngineCall = keyof EngineCalls;
/** A question to the engine, and its answer: the number ties them together. */
export type EngineQuestion = {
  [K in EngineCall]: { n: number; call: K; args: Parameters<EngineCalls[K]> };
}[EngineCall];
/** `failed`: the engine threw, and this is what it said. */
export type EngineAnswer = { n: number; answer: unknown } | { n: number; failed: string };

/** Answers a question, whatever comes of it: who asked never waits for ever. */
export function answerTo({ n, call, args }: EngineQuestion): EngineAnswer {
  try {
    return { n, answer: (engineCalls[call] as (...all: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { n, failed: error instanceof Error ? error.message : String(error) };
  }
}
