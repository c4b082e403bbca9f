import { coreFacts } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';

/** The kinds of school in the order of the scale, in words. */
const kinds = new Map(Object.entries(coreFacts.find(({ name }) => name === 'school')?.values ?? {}));
const order = [...kinds.keys()];

/** A school's kind and its own name, of the key that people are counted by: kind, or kind/name. */
function readKey(key: string): { kind: string; name: string | null } {
  const at = key.indexOf('/');
  return at === -1 ? { kind: key, name: null } : { kind: key.slice(0, at), name: key.slice(at + 1) };
}

/** A school in words: its own name with the kind behind it, or the kind where no name is known. */
function wordsOf(key: string, someAreNamed: boolean): Text {
  const { kind, name } = readKey(key);
  const words = kinds.get(kind);
  if (name === null) {
    const plain = words ?? { zh: kind, en: kind };
    return someAreNamed ? { zh: `${plain.zh}（没有填校名）`, en: `${plain.en}, not named` } : plain;
  }
  return words ? { zh: `${name}（${words.zh}）`, en: `${name} (${words.en})` } : { zh: name, en: name };
}

/** The names of schools by their keys: by kind in the order of the scale, then by name, those without a name last. */
export function schoolNames(keys: readonly string[]): Map<string, Text> {
  const place = (key: string) => {
    const { kind, name } = readKey(key);
    const at = order.indexOf(kind);
    return { at: at === -1 ? order.length : at, name };
  };
  const sorted = [...keys].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    if (one.at !== other.at) return one.at - other.at;
    if (one.name === null || other.name === null)
      return Number(one.name === null) - Number(other.name === null);
    return one.name < other.name ? -1 : 1;
  });
  const named = keys.some((key) => key.includes('/'));
  return new Map(sorted.map((key) => [key, wordsOf(key, named)]));
}
