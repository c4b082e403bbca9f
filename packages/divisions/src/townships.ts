import aliases from './data/aliases.json' with { type: 'json' };
import former from './data/former-townships.json' with { type: 'json' };
import current from './data/townships.json' with { type: 'json' };

/** A township, town or subdistrict. */
export interface Township {
  /** 9 digits; null where it is not known. */
  code: string | null;
  name: string;
  /** Other names that notices and rosters use. */
  aliases: string[];
  /** Merged or renamed since; kept for the notices of its time. */
  former: boolean;
}

/** A township that is no more, and what the public village lists show it became between two of their days. */
export interface FormerTownship {
  name: string;
  /** Its 9 digits then. */
  code: string;
  into: { code: string; name: string };
  /** The villages that it had, and those of them that the later list names in `into`; no other township has one. */
  villages: number;
  found: number;
}
/** The days of the two village lists between which the former townships were merged. */
export const listsCompared = { before: '2019-10-31', after: '2020-06-30' } as const;

const aliasesByCode: Record<string, string[]> = aliases;
const byCounty = new Map<string, Township[]>();
for (const [county, pairs] of Object.entries(current))
  byCounty.set(
    county,
    pairs.map((pair) => {
      const [code, name] = [pair.slice(0, 9), pair.slice(10)];
      return { code, name, aliases: aliasesOf(code, name), former: false };
    }),
  );
for (const [county, gone] of Object.entries(former))
  byCounty.get(county)?.push(...gone.map(({ name }) => ({ code: null, name, aliases: [], former: true })));

/** The former townships of a county with what they became, where the village lists show it; empty where none are kept. */
export function formerTownshipsOf(county: string): FormerTownship[] {
  const gone = Object.entries(former).find(([code]) => code === county)?.[1] ?? [];
  return gone.flatMap((one) => {
    const into = townshipsOf(county).find(({ code }) => code === one.into);
    return into?.code ? [{ ...one, into: { code: into.code, name: into.name } }] : [];
  });
}

/** Townships of a county as they are (2023), and with `former` also those that were; empty where none are kept. */
export function townshipsOf(county: string, options: { former?: boolean } = {}): Township[] {
  return (byCounty.get(county) ?? []).filter((each) => options.former || !each.former);
}

/**
 * The township that a notice or a roster means: by name, by alias (宝莲办事处 = 宝莲街道), or by its name without its
 * kind where only one fits; null where none or several do.
 */
export function matchTownship(county: string, name: string): Township | null {
  const wanted = plain(name);
  const townships = byCounty.get(county) ?? [];
  const named = townships.find((each) =>
    [each.name, ...each.aliases].some((known) => plain(known) === wanted),
  );
  if (named) return named;
  const alike = townships.filter((each) => stem(each.name) === stem(wanted));
  return alike.length === 1 && stem(wanted) === wanted ? alike[0]! : null;
}

/** A subdistrict (街道) is known by its office (街道办事处, 办事处) as well. */
function aliasesOf(code: string, name: string): string[] {
  const offices = name.endsWith('街道') ? [`${name}办事处`, `${name.slice(0, -2)}办事处`, `${name}办`] : [];
  return [...new Set([...offices, ...(aliasesByCode[code] ?? [])])];
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(人民政府|便民服务中心)$/, '');
}

function stem(name: string): string {
  return name.replace(/(街道办事处|办事处|街道|镇|乡)$/, '');
}
