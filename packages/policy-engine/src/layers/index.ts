import { digestOf } from '../checks/notice.ts';
import type { Fault, Faults, Source } from '../pack/fault.ts';
import { differsSchema, extendsSchema, levelSchema } from '../pack/layering.ts';
import { readSource } from '../pack/source.ts';
import { type Text, textOf } from '../text.ts';
import { laidOver, placeOf } from './laid-over.ts';
import { type Data, isData, mergePacks } from './merge.ts';
import type { BasePack, Layer, LayerDifference, Layers, Resolved } from './model.ts';
import { checkOverlay } from './overlay.ts';

export type { BasePack, Layer, LayerDifference, Layers, Resolved } from './model.ts';

/** Packs stand on each other at most so many deep: a nation, a province, a city, a county, a township. */
const DEEPEST = 6;

/** The name of a clause's place. */
const clauseIds = (value: Data): string[] => (isData(value.clauses) ? Object.keys(value.clauses) : []);

function layerOf(value: Data, sha256: string | null): Layer {
  const notice = isData(value.notice) ? value.notice : {};
  const text = (part: unknown) => (typeof part === 'string' ? part : null);
  const level = levelSchema.safeParse(value.level);
  return {
    level: level.success ? level.data : null,
    county: text(value.county),
    countyName: text(value.countyName),
    notice: {
      title: text(notice.title),
      number: text(notice.number),
      date: text(notice.date),
      sha256: text(notice.sha256),
    },
    sha256,
  };
}

/** What a pack's text names: the file and the digest of the pack below it, and the file of its notice. */
export interface PackFiles {
  base: string | null;
  baseSha256: string | null;
  notice: string | null;
}

/** The files that a pack's text names. Nulls where it names none, or can't be read. */
export function packFiles(text: string): PackFiles {
  const value = readSource(text).source?.value;
  const name = (part: unknown, key: string) => {
    const found = isData(part) ? part[key] : null;
    return typeof found === 'string' && found !== '' ? found : null;
  };
  if (!isData(value)) return { base: null, baseSha256: null, notice: null };
  return {
    base: name(value.extends, 'file'),
    baseSha256: name(value.extends, 'sha256'),
    notice: name(value.notice, 'text'),
  };
}

/** Whether this text stands on another pack. */
export function standsOnAnother(value: unknown): value is Data {
  return isData(value) && value.extends !== undefined;
}

/**
 * Puts a pack together with those on which it stands, each found by the SHA-256 of its text.
 * @param faults gets what is wrong, at its place in the upper pack
 * @returns null where a pack below is missing or can't be read
 */
export function resolveLayers(
  source: Source,
  bases: readonly BasePack[],
  faults: Faults,
  depth = 0,
): Resolved | null {
  const { value } = source;
  if (!standsOnAnother(value)) return null;
  const base = baseOf(value, bases, faults, depth);
  if (base === null) return null;
  const said = differsSchema.safeParse(value.differs ?? []);
  const entries = said.success ? said.data : [];
  const entryFor = (at: string) => entries.find((one) => at === one.at || at.startsWith(`${one.at}.`));
  const merged = mergePacks(base.value, value, (at) => entryFor(at)?.applies === 'below');
  checkOverlay(
    value,
    base.value,
    merged,
    entries.map(({ at }) => at),
    faults,
  );
  const here = base.layers.layers.length;
  const origins: Record<string, number> = { ...base.layers.origins };
  for (const [at, own] of merged.units) {
    const below = Object.keys(origins).filter((one) => one === at || one.startsWith(`${at}.`));
    if (own) {
      for (const one of below) delete origins[one];
      origins[at] = here;
    } else if (below.length === 0) origins[at] = base.layers.layers.length - 1;
  }
  const differences = merged.overrides.map(({ at, below, here: written }): LayerDifference => {
    const entry = entryFor(at);
    return {
      at,
      below: { layer: originAt(base.layers.origins, at, here - 1), value: below },
      here: { layer: here, value: written },
      applies: entry?.applies === 'below' ? originAt(base.layers.origins, at, here - 1) : here,
      because: entry === undefined ? null : textOf(entry.because),
      cites: (entry?.cites ?? []).map(({ id }) => id),
    };
  });
  const own = new Set(clauseIds(value));
  return {
    source: laidOver(source, merged),
    layers: {
      layers: [...base.layers.layers, layerOf(value, null)],
      origins,
      differences: [...base.layers.differences, ...differences],
    },
    notices: base.notices.map((one) => ({
      ...one,
      clauses: new Set([...one.clauses].filter((id) => !own.has(id))),
    })),
    inherited: (path) => placeOf(merged, path) === null,
  };
}

function originAt(origins: Readonly<Record<string, number>>, at: string, otherwise: number): number {
  for (let name = at; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const found = origins[name];
    if (found !== undefined) return found;
  }
  return otherwise;
}

interface Base {
  value: Data;
  layers: Layers;
  notices: Resolved['notices'];
}

/** The pack on which this one stands, put together with those below it. */
function baseOf(value: Data, bases: readonly BasePack[], faults: Faults, depth: number): Base | null {
  const named = extendsSchema.safeParse(value.extends);
  if (!named.success) {
    faults.add(
      ['extends'],
      'wrong-form',
      'extends 写 file（文件名）和 sha256（那个政策包文本的摘要）',
      'extends needs file (its name) and sha256 (the digest of that pack’s text)',
    );
    return null;
  }
  const { sha256, file } = named.data;
  const found = bases.find(({ text }) => digestOf(text) === sha256);
  if (found === undefined) {
    const others = bases.map(({ text }) => digestOf(text));
    const [other] = others;
    faults.add(
      ['extends', 'sha256'],
      'base-missing',
      `找不到下层政策包${file === undefined ? '' : `“${file}”`}${other === undefined ? `（SHA-256 ${sha256.slice(0, 12)}…）：与本包一起上传，或放在同一文件夹；也可以请上级存入` : `：在手的文本摘要是 ${others.join('、')}`}`,
      `the pack below${file === undefined ? '' : ` "${file}"`} is not at hand${other === undefined ? ` (SHA-256 ${sha256.slice(0, 12)}…): upload it together with this one, put it in the same folder, or ask those above to keep it here` : `: those that are have the digests ${others.join(', ')}`}`,
      others.length === 1 && other !== undefined ? { instead: other } : {},
    );
    return null;
  }
  const read = readSource(found.text);
  const { source } = read;
  if (source === null || !isData(source.value) || depth >= DEEPEST) {
    faults.add(
      ['extends'],
      'base-broken',
      `下层政策包读不懂：${firstWords(read.faults, 'zh')}`,
      `the pack below can’t be read: ${firstWords(read.faults, 'en')}`,
    );
    return null;
  }
  const notice = { clauses: new Set(clauseIds(source.value)), ...noticeOf(source.value, found) };
  if (!standsOnAnother(source.value)) {
    const layer = layerOf(source.value, sha256);
    return {
      value: source.value,
      layers: { layers: [layer], origins: {}, differences: [] },
      notices: [notice],
    };
  }
  const lower = resolveLayers(source, bases, faults, depth + 1);
  if (lower === null || !isData(lower.source.value)) return null;
  const layers = lower.layers.layers.map((layer, i, all) =>
    i === all.length - 1 ? { ...layer, sha256 } : layer,
  );
  return {
    value: lower.source.value,
    layers: { ...lower.layers, layers },
    notices: [...lower.notices, notice],
  };
}

function noticeOf(value: Data, base: BasePack): { sha256: string | null; text: string | null } {
  return { sha256: layerOf(value, null).notice.sha256, text: base.notice ?? null };
}

function firstWords(faults: readonly Fault[], language: keyof Text): string {
  const [first] = faults;
  if (first === undefined) return language === 'zh' ? '不是政策包' : 'it is no pack';
  return `${first.line}:${first.column} ${first.message[language]}`;
}
