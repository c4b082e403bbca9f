import { settingOf } from '../assess/setting.ts';
import { labelOf, sectionNames } from '../compare/labels.ts';
import { partWords } from '../compare/value-words.ts';
import type { Pack } from '../pack/definition.ts';
import { joinTexts, type Text } from '../text.ts';
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

const clauses: Text = { zh: '条款', en: 'Clauses' };
const plain = (text: string): Text => ({ zh: text, en: text });

/** Says of every value of a layered pack where it comes from, and of every disagreement what applies and why. */
export function describeLayers(pack: Pack, { layers, origins, differences }: Layers): LayersMeaning {
  const { setting } = settingOf(pack);
  const value = (at: string, found: unknown) =>
    partWords(at.slice(at.lastIndexOf('.') + 1), found, pack, setting);
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
