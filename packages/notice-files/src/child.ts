import { once } from 'node:events';
import { readNotice } from '@canbao/notice-reader';
import { extract } from './extract.ts';
import { FileRefusal } from './fault.ts';
import type { Task } from './read-notice-file.ts';

/**
 * The process that reads one file and may die of it, and searches its words as well: what they cost is unknown before.
 * Its task is the argument, the file comes on standard input.
 */
async function main({ limits, county }: Task): Promise<object> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > limits.fileBytes) throw new FileRefusal('file-too-large');
    pieces.push(piece);
  }
  const read = await extract(Buffer.concat(pieces), limits);
  return { read: { ...read, proposals: readNotice(read.text, county) } };
}

let answer: object;
try {
  answer = await main(JSON.parse(process.argv[2] ?? '') as Task);
} catch (error) {
  const { code, place } = error instanceof FileRefusal ? error : new FileRefusal('file-broken');
  answer = { fault: { code, place } };
}
if (!process.stdout.write(JSON.stringify(answer))) await once(process.stdout, 'drain');
process.exit(0);
