import { findGaps, type Gap, packPlaces, personWords } from '@canbao/policy-engine';
import type { Command } from 'commander';
import { FileFault, readTextFile } from '../files.ts';
import { faultLine, loadPack } from '../load-pack.ts';
import { both, complain, oneLine, type Text } from '../say.ts';

const kinds: Record<Gap['kind'], Text> = {
  open: { zh: '未定', en: 'open' },
  undecided: { zh: '定不了的人', en: 'undecided' },
  unreachable: { zh: '没有人走到', en: 'unreachable' },
  'no-example': { zh: '没有例子', en: 'no example' },
};

/** Adds `canbao pack gaps`. */
export function addPackGaps(pack: Command): void {
  pack
    .command('gaps')
    .description('政策包还有哪些没有定的 / what a policy pack leaves open')
    .argument('<file>', '政策包 / policy pack')
    .option('--json', '输出 JSON / print JSON')
    .action(async (file: string, { json }: { json?: true }) => {
      process.exitCode = await gaps(file, json === true);
    });
}

/** A pack with faults is searched too, as long as its rules can be run. */
async function gaps(file: string, json: boolean): Promise<number> {
  const { pack, faults } = await loadPack(file);
  if (pack === null) {
    for (const fault of faults) process.stderr.write(`${oneLine(faultLine(file, fault))}\n`);
    return 1;
  }
  let text: string;
  try {
    text = await readTextFile(file);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    complain(file, error.text);
    return 1;
  }
  const place = packPlaces(text);
  const { gaps: found, looked } = findGaps(pack);
  if (json) {
    const told = found.map(({ kind, path, says, ask, person, clauses }) => {
      const { line, column } = place(path);
      return { line, column, kind, says, ask, person, clauses };
    });
    process.stdout.write(`${JSON.stringify({ looked, gaps: told })}\n`);
    return 0;
  }
  for (const gap of found) {
    const { line, column } = place(gap.path);
    const who = gap.person === null ? '' : ` (${both(personWords(pack, gap.person))})`;
    const ask = gap.ask === null ? '' : ` → ${both(gap.ask)}`;
    const said = `${both(kinds[gap.kind])}: ${both(gap.says)}${ask}${who}`;
    process.stdout.write(`${oneLine(`${file}:${line}:${column}: ${said}`)}\n`);
  }
  complain(file, {
    zh: `在 ${looked} 个人中查过，共 ${found.length} 处`,
    en: `${found.length} found among ${looked} persons`,
  });
  return 0;
}
