import { drawSample, frameDigest, readFrame } from '@canbao/api/sampling';
import type { Command } from 'commander';
import { FileFault, readTextFile } from '../files.ts';
import { Output } from '../output.ts';
import { complain } from '../say.ts';

/** A frame of two million people has 90 MB. */
const MOST_BYTES = 128 * 1024 * 1024;
const tooLarge = {
  zh: '文件超过 128 MB，不是抽样范围文件，请确认选对了文件',
  en: 'it is larger than 128 MB and no frame is; make sure that it is the right file',
};

type Options = { seed: string; size: string };

/** Adds `canbao sample draw`. */
export function addSampleDraw(sample: Command): void {
  sample
    .command('draw')
    .description(
      '按公布的种子重抽一次抽查样本：编号、层、登记号 / draw an inspection’s sample again by its published seed: number, stratum, id',
    )
    .argument('<frame>', '从抽查页面下载的抽样范围文件 / the frame’s file, from the inspection’s page')
    .requiredOption('--seed <seed>', '公布的种子 / the published seed')
    .requiredOption('--size <n>', '样本人数 / how many people')
    .action(async (file: string, options: Options) => {
      process.exitCode = await draw(file, options);
    });
}

async function draw(file: string, { seed, size }: Options): Promise<number> {
  try {
    const read = readFrame(await readTextFile(file, MOST_BYTES));
    if ('wrongLine' in read) {
      complain(`${file}:${read.wrongLine}`, {
        zh: '不是抽样范围文件的一行，请重新下载',
        en: 'this is no line of a frame; download the file again',
      });
      return 1;
    }
    const { frame } = read;
    const strata = new Set(frame.map(({ stratum }) => stratum)).size;
    const people = /^\d{1,7}$/.test(size) ? Number(size) : 0;
    if (people < Math.max(1, strata) || people > frame.length) {
      complain('--size', {
        zh: `要 ${Math.max(1, strata)} 到 ${frame.length} 之间的整数`,
        en: `a whole number from ${Math.max(1, strata)} to ${frame.length}`,
      });
      return 1;
    }
    const output = new Output(process.stdout);
    output.add(`sha256\t${frameDigest(frame)}`);
    for (const { number, stratum, id } of drawSample(frame, seed, people))
      output.add(`${number}\t${stratum}\t${id}`);
    await output.flush();
    return 0;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    complain(file, error.code === 'too-large' ? tooLarge : error.text);
    return 1;
  }
}
