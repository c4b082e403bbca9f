import { pinyin } from 'pinyin-pro';

export { normaliseName } from '../../platform/written.ts';

/**
 * How a name is found by keyboard: its pinyin and its initials, small letters without tones and blanks
 * (surnames read as surnames: 单 is shan). ü is v, as on a keyboard.
 */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { mode: 'surname', toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
