import type { Faults, Path } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';

type Data = Readonly<Record<string, unknown>>;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Reference {
  id: string;
  path: Path;
}

/** Sections in which nothing rests on a clause. */
const NO_RULES = ['clauses', 'assumptions', 'open', 'examples'];

/** Every citation in a pack, found in its plain data, so that a pack whose shape is wrong elsewhere is checked too. */
function citations(value: unknown, path: Path, found: Reference[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      citations(item, [...path, i], found);
    });
    return;
  }
  if (!isData(value)) return;
  for (const [key, part] of Object.entries(value)) {
    const here = [...path, key];
    if (key === 'cites' || key === 'assumes') cited(part, here, found);
    else if (path.length > 0 || !NO_RULES.includes(key)) {
      citations(part, here, found);
    }
  }
}

function cited(cites: unknown, path: Path, found: Reference[]): void {
  if (typeof cites === 'string') found.push({ id: cites, path });
  if (!Array.isArray(cites)) return;
  cites.forEach((cite: unknown, i) => {
    if (typeof cite === 'string') found.push({ id: cite, path: [...path, i] });
    else if (isData(cite) && typeof cite.cite === 'string')
      found.push({ id: cite.cite, path: [...path, i, 'cite'] });
  });
}

/**
 * Citations of nothing, clauses that nobody cites, assumptions on which nothing leans, a name used for both.
 * @param inherited whether a part is that of a pack below: what is cited no longer there is no fault of this one
 */
export function checkCitations(
  pack: unknown,
  faults: Faults,
  inherited: (path: Path) => boolean = () => false,
): void {
  if (!isData(pack)) return;
  const clauses = isData(pack.clauses) ? Object.keys(pack.clauses) : [];
  const assumptions = isData(pack.assumptions) ? Object.keys(pack.assumptions) : [];
  const known = new Set([...clauses, ...assumptions]);
  const found: Reference[] = [];
  citations(pack, [], found);
  const meant = new Set<string>();
  const shown: Reference[] = [];
  citations(pack.examples, ['examples'], shown);
  for (const { id, path } of [...found, ...shown]) {
    if (known.has(id)) continue;
    const near = nearest(id, known);
    if (near !== null) meant.add(near);
    const zh = near === null ? '在 clauses 中写上这一条原文，或改引别的条款' : `最接近的是“${near}”`;
    const en = near === null ? 'quote it under clauses, or cite another' : `the nearest is "${near}"`;
    faults.add(
      path,
      'unknown-clause',
      `没有“${id}”这一条款。${zh}`,
      `no clause "${id}"; ${en}`,
      near === null ? {} : { instead: near },
    );
  }
  const used = new Set([...found.map(({ id }) => id), ...meant]);
  for (const id of clauses.filter((clause) => !used.has(clause) && !inherited(['clauses', clause]))) {
    faults.add(
      ['clauses', id],
      'unused-clause',
      `条款“${id}”没有规则引用：删去，或在依据它的规则里写 cites: ${id}`,
      `no rule cites the clause "${id}": take it out, or write cites: ${id} at the rule that rests on it`,
      { part: 'key' },
    );
  }
  for (const id of assumptions.filter((one) => !used.has(one) && !inherited(['assumptions', one]))) {
    faults.add(
      ['assumptions', id],
      'unused-assumption',
      `假定“${id}”没有规则依据它：删去，或写进 cites`,
      `nothing leans on the assumption "${id}": take it out, or cite it`,
      { part: 'key' },
    );
  }
  for (const id of assumptions.filter((assumption) => clauses.includes(assumption))) {
    faults.add(
      ['assumptions', id],
      'duplicate-id',
      `“${id}”既是条款又是假定，改一个名称`,
      `"${id}" names both a clause and an assumption: rename one`,
      { part: 'key' },
    );
  }
}

/** Rules of one list with the same id. */
export function checkDuplicateIds(pack: unknown, faults: Faults): void {
  if (!isData(pack)) return;
  const subsidies = isData(pack.subsidies) ? pack.subsidies : {};
  const incentives = isData(pack.incentives) ? pack.incentives : {};
  const lists: [Path, unknown][] = [
    ...['tiers', 'exclusions', 'waysIn', 'phases', 'waits', 'consequences', 'deadlines'].map(
      (key): [Path, unknown] => [[key], pack[key]],
    ),
    [['subsidies', 'categories'], subsidies.categories],
    [['incentives', 'entries'], incentives.entries],
    [['incentives', 'resets'], incentives.resets],
    [['subsidies', 'rounds'], subsidies.rounds],
    ...(Array.isArray(pack.tiers) ? pack.tiers : []).map((tier: unknown, i): [Path, unknown] => [
      ['tiers', i, 'prices'],
      isData(tier) ? tier.prices : undefined,
    ]),
  ];
  for (const [path, list] of lists) {
    if (!Array.isArray(list)) continue;
    const seen = new Set<unknown>();
    list.forEach((item: unknown, i) => {
      const id = isData(item) ? item.id : undefined;
      if (typeof id !== 'string') return;
      if (seen.has(id)) {
        faults.add(
          [...path, i, 'id'],
          'duplicate-id',
          `“${id}”已经用过，换一个代号`,
          `"${id}" is used already: take another id`,
        );
      }
      seen.add(id);
    });
  }
}
