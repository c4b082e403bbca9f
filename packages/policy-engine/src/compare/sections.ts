import type { Pack } from '../pack/definition.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { written } from './value-words.ts';

type Data = Readonly<Record<string, unknown>>;

/** A rule or statement of a pack, as it is compared: its id, its name, its parts by key. */
export interface Part {
  id: string;
  name: string;
  fields: Data;
}

/** A section with its parts. `ordered`: the first that applies wins, so that their order means something. */
export interface Section {
  key: string;
  ordered: boolean;
  parts: Part[];
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What says nothing of its own: the format, how layers were put together, what is cited (told where it is cited), and the examples. */
const LAYERED = ['extends', 'level', 'differs'];
const ASIDE = ['pack', ...LAYERED, 'county', 'countyName', 'planYear', 'clauses', 'components', 'examples'];
const ORDERED = ['waysIn', 'categories', 'prices'];

/** All sections of a pack that mean something, whatever keys the format has: a section added later is compared too. */
export function sectionsOf(pack: Pack): Section[] {
  return Object.entries(pack).flatMap(([key, value]): Section[] => {
    if (ASIDE.includes(key) || value === undefined) return [];
    if (key === 'tiers') return tierSections(pack);
    if (key === 'subsidies') return subsidySections(pack);
    if (key === 'targets') return [targetsSection(value as Data)];
    if (key === 'notice') {
      const { title, number } = pack.notice;
      return [whole('notice', { title, ...(number === undefined ? {} : { number }) })];
    }
    if (Array.isArray(value)) return [{ key, ordered: ORDERED.includes(key), parts: value.map(listed) }];
    if (isData(value) && Object.values(value).every((one) => isData(one) || typeof one === 'string')) {
      return [{ key, ordered: false, parts: Object.entries(value).map(keyed) }];
    }
    return [whole(key, value as Data)];
  });
}

const whole = (key: string, fields: Data): Section => ({
  key,
  ordered: false,
  parts: [{ id: '', name: '', fields }],
});

function listed(rule: unknown): Part {
  const { id, ...fields } = rule as Data & { id: string };
  return { id, name: fields.name === undefined ? '' : written(fields.name).zh, fields };
}

function keyed([id, value]: [string, unknown]): Part {
  if (!isData(value)) return { id, name: String(value), fields: { name: value } };
  const name = value.name ?? value.says ?? value.ask;
  return { id, name: name === undefined ? id : written(name).zh, fields: value };
}

function tierSections(pack: Pack): Section[] {
  const tiers = pack.tiers.map(({ prices: _, ...tier }) => listed(tier));
  const prices = pack.tiers.flatMap((tier) =>
    (tier.prices ?? []).map((price): Part => {
      const part = listed(price);
      return { ...part, id: `${tier.id}/${part.id}`, name: `${tier.name} ${part.name || part.id}` };
    }),
  );
  return [
    { key: 'tiers', ordered: false, parts: tiers },
    { key: 'prices', ordered: true, parts: prices },
  ];
}

function subsidySections(pack: Pack): Section[] {
  const { categories: _, ...rules } = pack.subsidies ?? { categories: [] };
  return [
    whole('subsidies', rules),
    { key: 'categories', ordered: true, parts: categoriesOf(pack).map(listed) },
  ];
}

function targetsSection({ townships, ...fields }: Data): Section {
  const rows = Object.entries(isData(townships) ? townships : {}).map(([name, row]): Part => {
    return { id: name, name, fields: isData(row) ? row : { people: row } };
  });
  return { key: 'targets', ordered: false, parts: [{ id: '', name: '', fields }, ...rows] };
}
