import { once } from 'node:events';
import { extract } from './extract.ts';
import { FileRefusal } from './fault.ts';
import type { Limits } from './limits.ts';

/** The process that reads one file and may die of it: its limits are the argument, the file comes on standard input. */
async function main(limits: Limits): Promise<object> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > limits.fileBytes) throw new FileRefusal('file-too-large');
    pieces.push(piece);
  }
  return { read: await extract(Buffer.concat(pieces), limits) };
}

let answer: object;
try {
  answer = await main(JSON.parse(process.argv[2] ?? '') as Limits);
} catch (error) {
  const { code, place } = error instanceof FileRefusal ? error : new FileRefusal('file-broken');
  answer = { fault: { code, place } };
}
if (!process.stdout.write(JSON.stringify(answer))) await once(process.stdout, 'drain');
process.exit(0);
