import {
  type ChangedOutcome,
  compareOutcomes,
  comparePacks,
  type Pack,
  personWords,
} from '@canbao/policy-engine';
import { formatFen } from '@canbao/values';
import type { Command } from 'commander';
import { faultLine, loadPack } from '../load-pack.ts';
import { both, complain, oneLine, type Text } from '../say.ts';

const kinds: Record<'added' | 'removed' | 'changed', Text> = {
  added: { zh: '增加', en: 'added' },
  removed: { zh: '去掉', en: 'removed' },
  changed: { zh: '改变', en: 'changed' },
};

/** Adds `canbao pack diff`. */
export function addPackDiff(pack: Command): void {
  pack
    .command('diff')
    .description('两个政策包按意思比较 / two policy packs compared by meaning')
    .argument('<before>', '原来的 / the one before')
    .argument('<after>', '后来的 / the one after')
    .option('--json', '输出 JSON / print JSON')
    .action(async (before: string, after: string, { json }: { json?: true }) => {
      process.exitCode = await diff(before, after, json === true);
    });
}

/** 0 where they mean the same, 2 where they differ, 1 where one can't be read. */
async function diff(before: string, after: string, json: boolean): Promise<number> {
  const [old, now] = [await readable(before), await readable(after)];
  if (old === null || now === null) return 1;
  const changes = comparePacks(old, now);
  const { changed, looked } = compareOutcomes(old, now);
  if (json) process.stdout.write(`${JSON.stringify({ changes, outcomes: { looked, changed } })}\n`);
  else {
    for (const { sectionName, id, name, kind, differences } of changes) {
      const of = [both(sectionName), name || id].filter(Boolean).join(' · ');
      say(`${of}: ${both(kinds[kind])}`);
      for (const one of differences) {
        say(
          `  ${both(one.label)}: ${one.before ? both(one.before) : '—'} → ${one.after ? both(one.after) : '—'}`,
        );
      }
    }
    for (const outcome of changed)
      say(`${both(outcomeWords(outcome))} (${both(personWords(now, outcome.person))})`);
    complain(after, {
      zh: `${changes.length} 处不同；在 ${looked} 个人中有 ${changed.length} 种结果不同`,
      en: `${changes.length} differences; ${changed.length} ways of coming out otherwise among ${looked} persons`,
    });
  }
  return changes.length + changed.length === 0 ? 0 : 2;
}

const say = (text: string) => process.stdout.write(`${oneLine(text).replace(/^ +/, '  ')}\n`);

async function readable(file: string): Promise<Pack | null> {
  const { pack, faults } = await loadPack(file);
  if (pack === null) for (const fault of faults) process.stderr.write(`${oneLine(faultLine(file, fault))}\n`);
  return pack;
}

function outcomeWords({ before, after }: ChangedOutcome): Text {
  const words = (one: typeof before): Text =>
    one.selfPayFen === null
      ? { zh: String(one.reason), en: String(one.reason) }
      : { zh: `个人缴 ${formatFen(one.selfPayFen)}`, en: `self-pay ${formatFen(one.selfPayFen)}` };
  const [was, is] = [words(before), words(after)];
  return { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` };
}
