import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault, Path, Place, Source } from './fault.ts';
import { yamlAdvice } from './yaml-advice.ts';

/** A pack of an ordinary county is some 20 kB; beyond this nothing is parsed. */
export const MOST_CHARACTERS = 400_000;
const DEEPEST = 40;

type Span = readonly [start: number, end: number];

const fault = (place: Place, code: string, zh: string, en: string): Fault => ({
  ...place,
  code,
  message: { zh, en },
});

const START: Place = { line: 1, column: 1 };

/**
 * Reads YAML text into plain data with places. Refused: over 400,000 characters, more than 40 levels, aliases,
 * tags, a key written twice, keys that are no words. Never throws, whatever the text is.
 */
export function readSource(text: string): { source: Source | null; faults: Fault[] } {
  if (text.length > MOST_CHARACTERS) {
    const zh = '文件超过四十万字，不是政策包；政策包通常只有几十 kB';
    return {
      source: null,
      faults: [
        fault(START, 'too-large', zh, 'over 400,000 characters, no policy pack; a pack has some 20 kB'),
      ],
    };
  }
  const deep = tooDeep(text);
  if (deep !== null) return { source: null, faults: [deep] };
  try {
    return parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    return {
      source: null,
      faults: [
        fault(START, 'yaml-syntax', `读不懂这个 YAML 文件：${detail}`, `this YAML can't be read: ${detail}`),
      ],
    };
  }
}

/** Looks for nesting that would exhaust a parser, without parsing. */
function tooDeep(text: string): Fault | null {
  let line = 1;
  let open = 0;
  for (const content of text.split('\n')) {
    for (const character of content) {
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > DEEPEST) return deepFault({ line, column: 1 });
    }
    const indent = /^[\s?:-]*/.exec(content)?.[0].length ?? 0;
    if (indent > 400) return deepFault({ line, column: 1 });
    line++;
  }
  return null;
}

function deepFault(place: Place): Fault {
  const zh = `嵌套超过 ${DEEPEST} 层，展平或检查括号是否配对`;
  return fault(
    place,
    'too-deep',
    zh,
    `nested more than ${DEEPEST} levels deep: flatten it, or look for a bracket left open`,
  );
}

function parse(text: string): { source: Source | null; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    schema: 'core',
    version: '1.2',
    logLevel: 'silent',
  });
  const at = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    const place = { line: Math.max(from.line, 1), column: Math.max(from.col, 1) };
    return to.line === from.line && to.col > from.col ? { ...place, endColumn: to.col } : place;
  };
  const faults = [...document.errors, ...document.warnings].slice(0, 50).map((error) => {
    const hint = yamlAdvice[error.code];
    return fault(at(error.pos[0], error.pos[1]), 'yaml-syntax', hint.zh, `${hint.en} (${error.message})`);
  });
  if (faults.length > 0) return { source: null, faults };
  const walker = new Walker(text, at);
  const value = walker.plain(document.contents as Node | null, ROOT, 0);
  return { source: walker.source(value), faults: walker.faults };
}

/** A path as text, each step after a mark of its own kind: what stands where is remembered by it. */
const ROOT = '';
const inKey = (name: string, key: string) => `${name}\u0000${key}`;
const inList = (name: string, index: number) => `${name}\u0001${index}`;
const nameOf = (path: Path): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? inList(name, step) : inKey(name, step)),
    ROOT,
  );

/** Turns nodes into plain data and remembers where each stood. */
class Walker {
  readonly faults: Fault[] = [];
  readonly values = new Map<string, Span>();
  readonly keys = new Map<string, Span>();
  readonly text: string;
  readonly at: (start: number, end: number) => Place;

  constructor(text: string, at: (start: number, end: number) => Place) {
    this.text = text;
    this.at = at;
  }

  refuse(span: Span, code: string, zh: string, en: string): void {
    if (this.faults.length < 100) this.faults.push(fault(this.at(span[0], span[1]), code, zh, en));
  }

  plain(node: Node | null, name: string, depth: number): unknown {
    const range = node?.range;
    const span: Span = range === null || range === undefined ? [0, 0] : [range[0], range[1]];
    if (range !== null && range !== undefined) this.values.set(name, span);
    if (node === null) return null;
    if (depth > DEEPEST) {
      this.refuse(span, 'too-deep', `嵌套超过 ${DEEPEST} 层`, `nested more than ${DEEPEST} levels deep`);
      return null;
    }
    if (isAlias(node)) {
      this.refuse(span, 'alias', '不用别名（*），把内容写出来', 'no aliases (*): write it out');
      return null;
    }
    if ('anchor' in node && node.anchor !== undefined) {
      this.refuse(span, 'alias', '不用锚点（&），把内容写出来', 'no anchors (&): write it out');
    }
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.refuse(span, 'tag', '不用标签（!）', 'no tags (!)');
    }
    if (isSeq(node)) return node.items.map((item, i) => this.plain(item as Node, inList(name, i), depth + 1));
    if (isMap(node)) return this.map(node.items, name, depth);
    if (!isScalar(node)) return null;
    return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  }

  map(items: readonly unknown[], under: string, depth: number): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const key = pair.key;
      const range = isScalar(key) ? (key.range ?? [0, 0, 0]) : ((key as Node | null)?.range ?? [0, 0, 0]);
      const span: Span = [range[0], range[1]];
      if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
        this.refuse(span, 'bad-key', '键应为一个词', 'a key must be a word');
        continue;
      }
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      if (name === '__proto__') {
        this.refuse(span, 'bad-key', '不能用这个键', 'this key can’t be used');
        continue;
      }
      if (Object.hasOwn(record, name)) {
        this.refuse(
          span,
          'duplicate-key',
          `“${name}”写了两次，去掉一个`,
          `"${name}" is written twice: take one out`,
        );
        continue;
      }
      const inner = inKey(under, name);
      this.keys.set(inner, span);
      record[name] = this.plain(pair.value as Node | null, inner, depth + 1);
    }
    return record;
  }

  source(value: unknown): Source {
    const span = (path: Path, part: 'key' | 'value'): Span => {
      for (let length = path.length; length >= 0; length--) {
        const name = nameOf(path.slice(0, length));
        const asked = length === path.length ? part : 'key';
        const found =
          asked === 'key' ? (this.keys.get(name) ?? this.values.get(name)) : this.values.get(name);
        if (found !== undefined) return found;
      }
      return [0, 0];
    };
    return {
      value,
      place: (path, part = 'value') => {
        const [start, end] = span(path, part);
        return this.at(start, end);
      },
      written: (path, part = 'value') => {
        const name = nameOf(path);
        const found = part === 'key' ? this.keys.get(name) : this.values.get(name);
        const text = found === undefined ? '' : this.text.slice(found[0], found[1]);
        return text === '' || text.includes('\n') ? null : text;
      },
    };
  }
}
