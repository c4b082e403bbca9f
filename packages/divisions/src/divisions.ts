import pairs from './data/divisions.json' with { type: 'json' };

/** A province, prefecture or county with its code of GB/T 2260. */
export interface Division {
  code: string;
  name: string;
}

const names = new Map(
  pairs.map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** Levels that stand in the code but name no place: 市辖区 of a municipality, 省直辖县级行政区划. */
const nameless = /^(市辖区|县)$|直辖县级行政区划$/;

/** The name of a province (2 digits), prefecture (4) or county (6); null where there is none (2023). */
export function divisionName(code: string): string | null {
  return names.get(code) ?? null;
}

/** The division above by its code: a county's prefecture, a prefecture's province; null above a province. */
export function parentOf(code: string): Division | null {
  const length = { 4: 2, 6: 4, 9: 6, 12: 9 }[code.length];
  return length === undefined ? null : division(code.slice(0, length));
}

/** The province of any division's code, null where there is none. */
export function provinceOf(code: string): Division | null {
  return division(code.slice(0, 2));
}

/** All provinces, by code. */
export function provinces(): Division[] {
  return under('', 2);
}

/** The prefectures of a province, by code; those that are a place. */
export function prefecturesOf(province: string): Division[] {
  return under(province, 4).filter(({ name }) => !nameless.test(name));
}

/** The counties of a province or prefecture, by code. */
export function countiesOf(provinceOrPrefecture: string): Division[] {
  return under(provinceOrPrefecture, 6);
}

/** Province, prefecture and county in one, such as 四川省资阳市雁江区; null where the code is unknown. */
export function fullName(code: string): string | null {
  if (!names.has(code)) return null;
  return [2, 4, 6]
    .filter((length) => length <= code.length)
    .map((length) => names.get(code.slice(0, length)) ?? '')
    .filter((name) => !nameless.test(name))
    .join('');
}

function division(code: string): Division | null {
  const name = names.get(code);
  return name === undefined ? null : { code, name };
}

function under(prefix: string, length: number): Division[] {
  return [...names]
    .filter(([code]) => code.length === length && code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }));
}
