import { type Line, linesOf } from './lines.ts';
import type { Output } from './output.ts';
import type { Text } from './say.ts';

export interface Tally {
  lines: number;
  invalid: number;
}

const unreadable: Record<'not-utf-8' | 'too-long', Text> = {
  'not-utf-8': { zh: '这一行不是 UTF-8 文本', en: 'this line is not UTF-8 text' },
  'too-long': { zh: '这一行超过 1 MB', en: 'this line is longer than 1 MB' },
};

const decisionKey = '"decision":"';

/** The decision is the first key of this spelling: quotes inside an id are escaped, so that it can't be forged. */
function isInvalid(answer: string): boolean {
  return answer.startsWith('invalid', answer.indexOf(decisionKey) + decisionKey.length);
}

/**
 * Assesses one person a line, in order, at constant memory. Blank lines are left out; a line that is no text is
 * answered as invalid like one that is no JSON. `progress` hears the tally after each block.
 */
export async function assessLines(
  chunks: AsyncIterable<Buffer>,
  assess: (line: string) => string,
  output: Output,
  progress: (tally: Tally) => void = () => undefined,
): Promise<Tally> {
  const tally: Tally = { lines: 0, invalid: 0 };
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) {
      const answer = typeof line === 'string' ? assess(line) : answerTo(line, assess);
      if (isInvalid(answer)) tally.invalid += 1;
      output.add(answer);
    }
    tally.lines += lines.length;
    progress(tally);
    await output.breathe();
  }
  await output.flush();
  return tally;
}

function answerTo(line: Exclude<Line, string>, assess: (line: string) => string): string {
  const { zh, en } = unreadable[line.unreadable];
  const answer = JSON.parse(assess('')) as Record<string, unknown>;
  return JSON.stringify({
    ...answer,
    message: typeof answer.message === 'string' ? `${zh} / ${en}` : { zh, en },
  });
}
