import type { z } from 'zod';
import type { Text } from '../text.ts';
import type { Faults, Path } from './fault.ts';
import { nearest } from './nearest.ts';
import { keysAt } from './schema.ts';
import { digitsIn, formatWords, shown, typeWords } from './shape-words.ts';

type Issue = z.core.$ZodIssue;

/** Adds a fault for each thing that the shape of a pack has wrong, in words of our own. */
export function shapeFaults(
  issues: readonly Issue[],
  value: unknown,
  faults: Faults,
  under: Path = [],
): void {
  for (const issue of issues) {
    const steps = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    shapeFault(issue, valueAt(value, steps), [...under, ...steps], faults);
  }
}

function shapeFault(issue: Issue, found: unknown, path: Path, faults: Faults): void {
  const name = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) unknownKey(key, path, faults);
      return;
    case 'invalid_union':
      shapeFaults(likeliest(issue.errors, found), found, faults, path);
      return;
    case 'invalid_value':
      wrongValue(issue.values.map(String), found, path, faults);
      return;
    case 'invalid_type':
      wrongType(issue, found, path, faults);
      return;
    case 'invalid_key': {
      const [zh, en] = formatWords[issue.issues[0]?.message ?? ''] ?? ['键的写法不对', 'wrong key'];
      faults.add(path, 'bad-key', `${name.zh}：${zh}`, `${name.en}: ${en}`, { part: 'key' });
      return;
    }
    case 'custom':
      custom(issue.params, found, path, faults);
      return;
    case 'invalid_format': {
      const [zh, en] = formatWords[issue.message] ?? ['写法不对', 'wrong form'];
      faults.add(path, formatWords[issue.message] === undefined ? 'wrong-form' : issue.message, zh, en);
      return;
    }
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'string') {
        faults.add(path, 'empty', `${name.zh}不能为空`, `${name.en} must not be empty`);
      } else
        faults.add(path, 'out-of-range', `不能小于 ${issue.minimum}`, `must be at least ${issue.minimum}`);
      return;
    case 'too_big':
      faults.add(path, 'out-of-range', `不能超过 ${issue.maximum}`, `must be at most ${issue.maximum}`);
      return;
    default:
      faults.add(path, 'wrong-form', `${name.zh}写法不对`, `${name.en} is written wrongly`);
  }
}

/** What a reader calls this place: its key, or which item of the list under a key. */
function nameOf(path: Path): Text {
  const last = path.at(-1);
  if (typeof last !== 'number') return { zh: `“${last ?? '政策包'}”`, en: `"${last ?? 'pack'}"` };
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  return { zh: `“${list}”的第 ${last + 1} 项`, en: `item ${last + 1} of "${list}"` };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** Of the ways in which something may be written, the one that the writer was nearest to. */
function likeliest(branches: readonly (readonly Issue[])[], found: unknown): readonly Issue[] {
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      const whole = issue.path.length === 0;
      if (issue.code === 'invalid_type' && whole) return sum + 100;
      if (issue.code === 'invalid_value' && whole && typeof found === 'object') return sum + 100;
      if (issue.code === 'invalid_union') return sum + Math.min(...issue.errors.map(cost), 50);
      return sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : 2);
    }, 0);
  return [...branches].sort((a, b) => cost(a) - cost(b))[0] ?? [];
}

function unknownKey(key: string, path: Path, faults: Faults): void {
  const known = keysAt(path);
  const near = nearest(key, known);
  const some = known.slice(0, 12);
  const zh = near === null ? `可写：${some.join('、')}` : `是不是“${near}”？`;
  const en = near === null ? `known: ${some.join(', ')}` : `did you mean "${near}"?`;
  faults.add([...path, key], 'unknown-key', `没有“${key}”这个键。${zh}`, `no such key "${key}"; ${en}`, {
    part: 'key',
    ...(near === null ? {} : { instead: near }),
  });
}

function wrongValue(values: readonly string[], found: unknown, path: Path, faults: Faults): void {
  const name = nameOf(path);
  if (found === undefined) {
    faults.add(path, 'missing-key', `缺少${name.zh}`, `${name.en} is missing`);
    return;
  }
  const near = typeof found === 'string' ? nearest(found, values) : null;
  const instead = near ?? (values.length === 1 ? values[0] : undefined);
  faults.add(
    path,
    'unknown-value',
    `${name.zh}没有“${shown(found)}”这个值，可写：${values.join('、')}`,
    `${name.en} has no value "${shown(found)}"; write one of: ${values.join(', ')}`,
    instead === undefined ? {} : { instead },
  );
}

function wrongType(
  { expected, message }: { expected: string; message: string },
  found: unknown,
  path: Path,
  faults: Faults,
): void {
  const name = nameOf(path);
  const [zh, en] = formatWords[message] ?? typeWords[expected] ?? [expected, expected];
  if (found === undefined) {
    faults.add(path, 'missing-key', `缺少${name.zh}，应写${zh}`, `${name.en} is missing: write ${en}`);
    return;
  }
  const instead = meantAs(expected, message, found);
  const at = instead === undefined ? {} : { instead };
  const odd = expected === 'number' && instead !== undefined;
  const why = !odd ? '' : instead === found ? '：去掉引号' : '：其中有不是数字的字符';
  faults.add(
    path,
    odd ? 'bad-number' : 'wrong-type',
    `${name.zh}应为${zh}，读到“${shown(found)}”${why}`,
    `${name.en} must be ${en}, found "${shown(found)}"`,
    at,
  );
}

/** What to write instead of a value of the wrong type, where that can be told. */
function meantAs(expected: string, message: string, found: unknown): string | undefined {
  if (expected === 'number') return digitsIn(found);
  if (expected !== 'string' || typeof found !== 'number') return undefined;
  return message === 'bad-rate' ? `${found}%` : `"${found}"`;
}

function custom(
  params: Record<string, unknown> | undefined,
  found: unknown,
  path: Path,
  faults: Faults,
): void {
  const { code, zh, en } = (params ?? {}) as { code?: string; zh?: string; en?: string };
  const scalar = found !== undefined && typeof found !== 'object';
  const instead = code === 'bad-amount' ? digitsIn(found) : undefined;
  faults.add(
    path,
    code ?? 'wrong-form',
    `${zh ?? '写法不对'}${scalar ? `；读到“${shown(found)}”` : ''}`,
    `${en ?? 'wrong form'}${scalar ? `; found "${shown(found)}"` : ''}`,
    instead === undefined ? {} : { instead },
  );
}
