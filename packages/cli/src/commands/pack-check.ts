import { describePack, type Layer, type LayerDifference } from '@canbao/policy-engine';
import type { Command } from 'commander';
import { FileFault } from '../files.ts';
import { faultLine, type LoadedPack, loadPack } from '../load-pack.ts';
import { packJson } from '../pack-json.ts';
import { both, complain, oneLine, type Text } from '../say.ts';

/** Adds `canbao pack check`. */
export function addPackCheck(pack: Command): void {
  pack
    .command('check')
    .description('检查政策包能否激活 / check whether policy packs are fit to be activated')
    .argument('<files...>', '政策包 / policy packs')
    .option('--json', '输出 JSON / print JSON')
    .option('--notice <file>', '通知原文，用来核对引文 / the notice’s text, to compare the quotes with')
    .action(async (files: string[], { json, notice }: { json?: true; notice?: string }) => {
      process.exitCode = await check(files, notice, json === true);
    });
}

async function check(files: string[], notice: string | undefined, json: boolean): Promise<number> {
  const loaded: LoadedPack[] = [];
  try {
    for (const file of files) loaded.push(await loadPack(file, notice));
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    complain(notice ?? '', error.text);
    return 1;
  }
  const ok = loaded.every(({ pack, faults }) => pack !== null && faults.length === 0);
  process.stdout.write(json ? `${JSON.stringify(asJson(loaded, ok))}\n` : asText(loaded));
  if (json) for (const { file, notes } of loaded) for (const note of notes) complain(file, note);
  return ok ? 0 : 1;
}

function asText(loaded: LoadedPack[]): string {
  const lines = loaded.flatMap(({ file, pack, faults, notes, layers }) => [
    ...faults.map((fault) => faultLine(file, fault)),
    ...notes.map((note) => `${file}: ${both(note)}`),
    ...(layers?.differences ?? []).map(
      (one) => `${file}: ${both(differenceWords(one, layers?.layers ?? []))}`,
    ),
    ...(pack !== null && faults.length === 0 ? [`${file}: 可以激活 / fit to be activated`] : []),
  ]);
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

/** What two layers say otherwise, which one applies, and why. */
function differenceWords(
  { at, below, here, applies, because }: LayerDifference,
  layers: readonly Layer[],
): Text {
  const name = (index: number) => layers[index]?.countyName ?? String(index + 1);
  const [lower, upper] = [JSON.stringify(below.value), JSON.stringify(here.value)].map((text) =>
    text.slice(0, 120),
  );
  const sides = `${name(below.layer)} ${lower} ≠ ${name(here.layer)} ${upper}`;
  return {
    zh: `${at}：${sides}，以${name(applies)}为准（${because?.zh ?? ''}）`,
    en: `${at}: ${sides}, ${name(applies)} applies (${because?.en ?? ''})`,
  };
}

function asJson(loaded: LoadedPack[], ok: boolean): unknown {
  return {
    ok,
    faults: loaded.flatMap(({ file, faults }) =>
      faults.map(({ line, column, code, message }) => ({ file, line, column, code, message: both(message) })),
    ),
    packs: loaded.flatMap(({ pack }) => (pack === null ? [] : [packJson(describePack(pack))])),
  };
}
