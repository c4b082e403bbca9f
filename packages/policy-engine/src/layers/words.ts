import { settingOf } from '../assess/setting.ts';
import { quoteOf } from '../checks/notice.ts';
import { labelOf, sectionNames } from '../compare/labels.ts';
import { partWords } from '../compare/value-words.ts';
import type { Pack } from '../pack/definition.ts';
import { joinTexts, type Text, textOf } from '../text.ts';
import { type Data, isData } from './merge.ts';
import type { LayerDifference, Layers } from './model.ts';

/** A value in words: where it stands, what it is, and which layer says it (its place in `layers`). */
export interface LayeredValue {
  at: string;
  place: Text;
  value: Text;
  layer: number;
}

/** A disagreement in words; `here` is null where the upper takes the rule out. */
export interface LayeredDifference {
  at: string;
  place: Text;
  below: { layer: number; says: Text };
  here: { layer: number; says: Text | null };
  applies: number;
  because: Text | null;
  cites: string[];
}

/** How a pack was put together, for a reader. */
export interface LayersMeaning {
  layers: Layers['layers'];
  /** In the order of the pack; examples, which are nobody's rules, left out. */
  values: LayeredValue[];
  differences: LayeredDifference[];
}

/** What tells of the pack itself and decides nothing. */
const NO_RULES = new Set(['pack', 'extends', 'level', 'differs', 'examples']);

/** Keys under which a rule names what it rests on. */
const GROUNDS = new Set(['cites', 'assumes']);

const clauses: Text = { zh: '条款', en: 'Clauses' };
const plain = (text: string): Text => ({ zh: text, en: text });

/** Says of every value of a layered pack where it comes from, and of every disagreement what applies and why. */
export function describeLayers(pack: Pack, { layers, origins, differences }: Layers): LayersMeaning {
  const { setting } = settingOf(pack);
  const value = (at: string, found: unknown) => {
    const key = at.slice(at.lastIndexOf('.') + 1);
    return GROUNDS.has(key) ? groundsOf(pack, found) : partWords(key, found, pack, setting);
  };
  const values = Object.entries(origins).flatMap(([at, layer]): LayeredValue[] => {
    const found = NO_RULES.has(at.split('.')[0] ?? '') ? undefined : walk(pack, at).value;
    if (found === undefined) return [];
    return [{ at, place: placeWords(pack, at), value: value(at, found), layer }];
  });
  const told = differences.map((one: LayerDifference): LayeredDifference => {
    const { at, below, here, applies, because, cites } = one;
    return {
      at,
      place: placeWords(pack, at),
      below: { layer: below.layer, says: value(at, below.value) },
      here: { layer: here.layer, says: here.value === null ? null : value(at, here.value) },
      applies,
      because,
      cites,
    };
  });
  return { layers, values, differences: told };
}

/** What a rule rests on, as it is written: the quotations and assumptions of these ids. */
function groundsOf(pack: Pack, found: unknown): Text {
  const texts = (Array.isArray(found) ? found : [found]).map((one): Text => {
    const id = String(isData(one) ? (one.id ?? one.cite) : one);
    const clause = pack.clauses[id];
    if (clause !== undefined) return plain(`“${quoteOf(clause)}”`);
    const assumed = pack.assumptions?.[id];
    return assumed === undefined ? plain(id) : textOf(assumed.says);
  });
  return joinTexts(texts, '；', '; ');
}

/** A place by its names, as a reader knows it: the section, the rule's name, the field. */
function placeWords(pack: Pack, at: string): Text {
  const words = at.split('.').flatMap((key, depth, keys): Text[] => {
    if (depth === 0)
      return keys[1] === 'categories'
        ? []
        : [key === 'clauses' ? clauses : (sectionNames[key] ?? labelOf(key))];
    if (depth === 1 && key === 'categories') return [sectionNames.categories ?? labelOf(key)];
    const { value } = walk(pack, keys.slice(0, depth + 1).join('.'));
    const isRule = isData(value) && value.id === key;
    return [isRule && typeof value.name === 'string' ? plain(value.name) : labelOf(key)];
  });
  return joinTexts(words, ' · ', ' · ');
}

/** What stands at a place by its names: a key of a mapping, or the rule of that id in a list. */
function walk(pack: Pack, at: string): { value: unknown } {
  let value: unknown = pack;
  for (const key of at.split('.')) {
    if (Array.isArray(value)) value = (value as Data[]).find((item) => isData(item) && item.id === key);
    else value = isData(value) ? value[key] : undefined;
  }
  return { value };
}
