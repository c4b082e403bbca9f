import { createReadStream } from 'node:fs';
import type { Pack } from '@canbao/policy-engine';
import { assessLines, type Tally } from './assess-lines.ts';
import { assertReadable, FileFault, fileFault } from './files.ts';
import { faultLine, loadPack } from './load-pack.ts';
import { Output } from './output.ts';
import { complain, oneLine, type Text } from './say.ts';

const chunkBytes = 256 * 1024;

/**
 * Answers one line after another by a pack: as many lines out as in, in order, at constant memory.
 * @param ready what answers a line, or why this pack can't
 * @returns exit code 0, 1 where the pack or the file is refused, 2 where at least one line was invalid
 */
export async function runLines(
  packFile: string,
  linesFile: string,
  ready: (pack: Pack) => ((line: string) => string) | Text,
): Promise<number> {
  const { pack, faults } = await loadPack(packFile);
  if (pack === null || faults.some(({ proof }) => proof !== true)) {
    for (const fault of faults) process.stderr.write(`${oneLine(faultLine(packFile, fault))}\n`);
    return 1;
  }
  const answer = ready(pack);
  if (typeof answer !== 'function') {
    complain(packFile, answer);
    return 1;
  }
  try {
    if (linesFile !== '-') await assertReadable(linesFile);
    const chunks =
      linesFile === '-' ? process.stdin : createReadStream(linesFile, { highWaterMark: chunkBytes });
    const output = new Output(process.stdout);
    const { lines, invalid } = await assessLines(chunks, answer, output, progress());
    if (invalid === 0) return 0;
    complain(linesFile, {
      zh: `${lines} 行中有 ${invalid} 行有误`,
      en: `${invalid} of ${lines} lines were invalid`,
    });
    return 2;
  } catch (error) {
    const fault = error instanceof FileFault ? error : fileFault(error);
    complain(linesFile, fault.text);
    return 1;
  }
}

/** On a terminal, says once a second how far it is. */
function progress(): (tally: Tally) => void {
  if (!process.stderr.isTTY || process.stdout.isTTY) return () => undefined;
  let next = performance.now() + 1000;
  return ({ lines }) => {
    if (performance.now() < next) return;
    next = performance.now() + 1000;
    process.stderr.write(`已核定 ${lines.toLocaleString('en')} 行 / lines assessed\n`);
  };
}
