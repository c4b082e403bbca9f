import { nearest } from '@canbao/policy-engine';
import { hasInvisible } from '../../platform/written.ts';
import { type Drawing, isDrawing, type Reference } from './references.ts';
import {
  BraceUnmatched,
  NumberTyped,
  ReferenceEmpty,
  ReferenceUnknown,
  TextUnfit,
  TextUnseen,
} from './supervision-reports.errors.ts';

/** A piece of a paragraph: words, or a figure by its key. */
export type Run = { text: string } | { ref: string };
/** What a document is made of. A heading is known by its own numbering, as official documents number them. */
export type Block =
  | { kind: 'heading' | 'subheading' | 'paragraph'; runs: Run[] }
  | { kind: 'drawing'; drawing: Drawing };

const MOST_CHARACTERS = 20_000;
const MOST_BLOCKS = 200;
/** Figures written by hand: digits with the measure of a bound figure behind them, or a percentage in words. */
const typedNumber =
  /[0-9０-９][0-9０-９,，.．]*\s*(?:[%％‰]|个百分点|万?人|万?户|名)|百分之[零〇一二三四五六七八九十百点]+/u;
const heading = /^[一二三四五六七八九十]+、/u;
const subheading = /^（[一二三四五六七八九十]+）/u;

/**
 * Reads a text as an office wrote it: a line a paragraph, figures as {county.rate}. Numbers are never kept as digits.
 * @throws TextUnfit, TextUnseen, BraceUnmatched, ReferenceUnknown, NumberTyped, each with its paragraph
 */
export function readText(source: string, references: readonly Reference[]): Block[] {
  const lines = source
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) throw new TextUnfit('empty');
  if (lines.length > MOST_BLOCKS || source.length > MOST_CHARACTERS) throw new TextUnfit('long');
  const known = new Set(references.map(({ key }) => key));
  return lines.map((line, index) => readLine(line, index + 1, known));
}

function readLine(line: string, at: number, known: ReadonlySet<string>): Block {
  // What nobody sees parts the digits of a typed figure, or turns them round.
  if (hasInvisible(line.replaceAll('\t', ' '))) throw new TextUnseen(at);
  const alone = /^\{([^{}]*)\}$/.exec(line)?.[1]?.trim();
  if (alone !== undefined && isDrawing(alone)) return { kind: 'drawing', drawing: alone };
  const runs: Run[] = [];
  for (const piece of line.split(/(\{[^{}]*\})/)) {
    if (piece === '') continue;
    if (/^\{[^{}]*\}$/.test(piece)) {
      const ref = piece.slice(1, -1).trim();
      if (!known.has(ref)) throw new ReferenceUnknown(at, ref, isDrawing(ref) ? null : nearest(ref, known));
      runs.push({ ref });
      continue;
    }
    if (/[{}]/.test(piece)) throw new BraceUnmatched(at, piece);
    const typed = typedNumber.exec(piece)?.[0];
    if (typed !== undefined) throw new NumberTyped(at, typed);
    runs.push({ text: piece });
  }
  return { kind: heading.test(line) ? 'heading' : subheading.test(line) ? 'subheading' : 'paragraph', runs };
}

/** The text as it is written and edited: what readText reads. */
export const sourceOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'drawing'
        ? `{${block.drawing}}`
        : block.runs.map((run) => ('ref' in run ? `{${run.ref}}` : run.text)).join(''),
    )
    .join('\n');

/**
 * Refuses a text that names a figure which these figures don't have, such as a change without a report before.
 * @throws ReferenceEmpty, ReferenceUnknown
 */
export function checkValues(blocks: readonly Block[], references: readonly Reference[]): void {
  const values = new Map(references.map(({ key, value }) => [key, value]));
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'drawing') continue;
    for (const run of block.runs) {
      if (!('ref' in run)) continue;
      const value = values.get(run.ref);
      if (value === undefined) throw new ReferenceUnknown(index + 1, run.ref, null);
      if (value === null) throw new ReferenceEmpty(index + 1, run.ref);
    }
  }
}

/** A piece with the figure that it names written out; a figure that is missing is a dash. */
export type WrittenRun = { text: string; ref: string | null };
export type WrittenBlock =
  | { kind: 'heading' | 'subheading' | 'paragraph'; runs: WrittenRun[] }
  | { kind: 'drawing'; drawing: Drawing };

/** The text with its figures written out. */
export function writeOut(blocks: readonly Block[], references: readonly Reference[]): WrittenBlock[] {
  const values = new Map(references.map(({ key, value }) => [key, value]));
  return blocks.map((block) =>
    block.kind === 'drawing'
      ? block
      : {
          kind: block.kind,
          runs: block.runs.map((run) =>
            'ref' in run ? { text: values.get(run.ref) ?? '—', ref: run.ref } : { text: run.text, ref: null },
          ),
        },
  );
}
