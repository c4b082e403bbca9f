import type { FactDefinition, FactValue, Pack } from '@canbao/policy-engine';
import type { RosterRow } from '@canbao/rosters';
import { askedFacts, factForm, readAnswer } from '../policy-packs/index.ts';
import type { FileColumn } from './roster-file.ts';
import type { StagedFault } from './staged-row.ts';

const plain = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_\-/、:：.。?？"“”']/g, '');

/** The columns that answer what the pack itself asks: headed by the fact's name or its question. */
export function factColumns(pack: Pack, columns: readonly FileColumn[]): ReadonlyMap<number, FactDefinition> {
  const byHeader = new Map(
    [...askedFacts(pack).values()].flatMap((fact) =>
      [fact.name, fact.ask.zh, fact.ask.en].map((words): [string, FactDefinition] => [plain(words), fact]),
    ),
  );
  const taken = new Set<string>();
  const found = new Map<number, FactDefinition>();
  for (const { index, header, field } of columns) {
    const fact = field === null ? byHeader.get(plain(header)) : undefined;
    if (fact === undefined || taken.has(fact.name)) continue;
    taken.add(fact.name);
    found.set(index, fact);
  }
  return found;
}

/** The columns with those that answer the pack's own questions told as such. */
export function withFactColumns(pack: Pack, columns: readonly FileColumn[]): FileColumn[] {
  const facts = factColumns(pack, columns);
  return columns.map((column) => {
    const fact = facts.get(column.index);
    return fact === undefined ? column : { ...column, fact: { name: fact.name, title: fact.ask } };
  });
}

/** What a row answers to the pack's own questions, and what in it is no answer. */
export function rowAnswers(
  row: RosterRow,
  facts: ReadonlyMap<number, FactDefinition>,
): { declared: Record<string, FactValue>; faults: StagedFault[] } {
  const declared: Record<string, FactValue> = {};
  const faults: StagedFault[] = [];
  for (const [column, fact] of facts) {
    const cell = row.cells[column] ?? null;
    const answer = readAnswer(fact, cell);
    if (answer === undefined) {
      const { zh, en } = factForm(fact);
      const message = { zh: `${fact.ask.zh}：${zh}`, en: `${fact.ask.en} ${en}` };
      const field = `fact:${fact.name}` as const;
      faults.push({ field, column, value: cell, code: 'fact-wrong', repairable: false, message });
    } else if (answer !== null && answer !== false) declared[fact.name] = answer;
  }
  return { declared, faults };
}
