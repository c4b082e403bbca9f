import type { PackAnswerInput, PackQuestionKind, PolicyTryPersonQuery } from '../../../gql/graphql.ts';
import { parseDay } from '../../../ui/index.ts';

/** A question of the pack, as this page asks it. */
export type Asked = PolicyTryPersonQuery['tryPerson']['questions'][number];

/** What was written or chosen, by fact; a fact that stands not here is not answered. */
export type Written = Readonly<Record<string, readonly string[]>>;

/** Somebody of middle age who pays today, or on the first day of the first window where nobody can pay today. */
export function firstWritten(
  today: string,
  windows: readonly { from: string; to: string }[],
): { payDate: string[]; birthDate: string[] } {
  const open = windows.some(({ from, to }) => from <= today && today <= to);
  const payDate = open ? today : (windows[0]?.from ?? today);
  return { payDate: [payDate], birthDate: [`${Number(payDate.slice(0, 4)) - 40}-06-15`] };
}

/** An answer as its question takes it; null where it can't be read. */
export function readAs(kind: PackQuestionKind, values: readonly string[]): readonly string[] | null {
  const text = (values[0] ?? '').trim();
  if (kind === 'ONE' || kind === 'SEVERAL') return values;
  if (text === '') return [];
  if (kind === 'DAY') {
    const day = parseDay(text);
    return day === null ? null : [day];
  }
  if (kind === 'MONTH') {
    const day = parseDay(/^\d{4}\D\d{1,2}$/.test(text) ? `${text}-01` : text);
    return day === null ? null : [day.slice(0, 7)];
  }
  if (kind === 'NUMBER') return /^\d{1,6}$/.test(text) ? [text] : null;
  return text.length > 60 ? null : [text];
}

/** The answers that can be read, and the facts whose answer can't. */
export function readWritten(
  written: Written,
  kindOf: (fact: string) => PackQuestionKind,
): { answers: PackAnswerInput[]; wrong: string[] } {
  const answers: PackAnswerInput[] = [];
  const wrong: string[] = [];
  for (const [fact, values] of Object.entries(written)) {
    const read = readAs(kindOf(fact), values);
    if (read === null) wrong.push(fact);
    else answers.push({ fact, values: [...read] });
  }
  return { answers, wrong };
}

/** The answers with one changed; undefined takes it back, as does emptying what is typed. */
export function withWritten(written: Written, fact: string, values: readonly string[] | undefined): Written {
  const { [fact]: _, ...rest } = written;
  return values === undefined ? rest : { ...rest, [fact]: values };
}
