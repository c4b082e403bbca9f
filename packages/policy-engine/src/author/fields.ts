import { isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from '../pack/fault.ts';
import type { Text } from '../text.ts';
import { documentOf, entriesOf, entryAt, isNothing } from './document.ts';
import type { Writing } from './values.ts';

/** What kind of value a common value is: it says how it is typed, checked and written. */
export type FieldKind = 'county' | 'year' | 'text' | 'day' | 'yuan' | 'amount' | 'share' | 'rate';

/** A value that every county sets anew, where it stands and what it is now. */
export interface PackField {
  path: Path;
  /** The section that it belongs to, and of which rule there: its name or id. */
  section: 'head' | 'phases' | 'tiers' | 'categories' | 'targets';
  rule: string;
  name: Text;
  kind: FieldKind;
  writing: Writing;
  /** As written; null where nothing is, and where it is more than one word (`wider`). */
  value: string | null;
  /** Whether something stands there that a form can't show: it is changed in the text. */
  wider: boolean;
}

const t = (zh: string, en: string): Text => ({ zh, en });
type Head = readonly [path: Path, name: Text, kind: FieldKind, writing: Writing];

const heads: readonly Head[] = [
  [['county'], t('区划代码', 'Code of the county'), 'county', 'quoted'],
  [['countyName'], t('县（市、区）名', 'Name of the county'), 'text', 'text'],
  [['planYear'], t('参保年度', 'Plan year'), 'year', 'as-is'],
  [['notice', 'title'], t('通知标题', 'Title of the notice'), 'text', 'text'],
  [['notice', 'number'], t('文号', 'Number of the notice'), 'text', 'text'],
];

const bounds: Readonly<Record<string, Text>> = {
  from: t('自', 'from'),
  to: t('至', 'to'),
  over: t('之后', 'after'),
  under: t('之前', 'before'),
};

/** The common values of a pack that need not be right yet: head, days of the phases, prices, subsidies, shares, targets. */
export function packFields(text: string): PackField[] {
  const document = documentOf(text);
  if (document === null || !isMap(document.contents)) return [];
  const nodeAt = (path: Path): Node | null => {
    const last = path.at(-1);
    if (typeof last === 'number') {
      const list = entryAt(document, path.slice(0, -1))?.value;
      return isSeq(list) ? ((list.items[last] as Node | undefined) ?? null) : null;
    }
    return entryAt(document, path)?.value ?? null;
  };
  const field = (path: Path, of: Omit<PackField, 'path' | 'value' | 'wider'>): PackField => ({
    path,
    ...of,
    ...shownOf(nodeAt(path)),
  });
  return [
    ...heads.map(([path, name, kind, writing]) =>
      field(path, { section: 'head', rule: '', name, kind, writing }),
    ),
    ...rules(nodeAt, ['phases']).flatMap(({ path, rule }) =>
      Object.entries(bounds).flatMap(([bound, name]) => {
        const at = [...path, 'when', 'payDate', bound];
        const shown = field(at, { section: 'phases', rule, name, kind: 'day', writing: 'as-is' });
        return shown.value !== null && /^\d/.test(shown.value) ? [shown] : [];
      }),
    ),
    ...rules(nodeAt, ['tiers']).flatMap(({ path, rule }) => prices(nodeAt, path, rule, field)),
    ...rules(nodeAt, ['subsidies', 'categories']).flatMap(({ path, rule }) => [
      ...amounts(nodeAt, path, rule, field),
      ...shares(nodeAt, path, rule, field),
    ]),
    ...(nodeAt(['targets', 'overall']) === null
      ? []
      : [
          field(['targets', 'overall'], {
            section: 'targets',
            rule: '',
            name: t('参保率', 'Rate to be reached'),
            kind: 'rate',
            writing: 'as-is',
          }),
        ]),
  ];
}

type NodeAt = (path: Path) => Node | null;
type MakeField = (path: Path, of: Omit<PackField, 'path' | 'value' | 'wider'>) => PackField;

function shownOf(node: Node | null): Pick<PackField, 'value' | 'wider'> {
  if (node === null || isNothing(node)) return { value: null, wider: false };
  if (isCollection(node)) return { value: null, wider: true };
  return { value: isScalar(node) ? (node.source ?? String(node.value)) : null, wider: !isScalar(node) };
}

/** The rules of a list, each with what a reader calls it. */
function rules(nodeAt: NodeAt, path: Path): { path: Path; rule: string }[] {
  const list = nodeAt(path);
  if (!isSeq(list)) return [];
  return list.items.map((item, i) => ({ path: [...path, i], rule: nameOf(item) ?? String(i + 1) }));
}

function nameOf(item: unknown): string | null {
  if (!isMap(item)) return null;
  const name = item.get('name') ?? item.get('id');
  return typeof name === 'string' ? name : null;
}

/** What the pack calls what it names by this key; the key itself where it does not say. */
function named(nodeAt: NodeAt, path: readonly string[]): Text {
  const node = nodeAt(path);
  const name = isMap(node) ? node.get('name') : isScalar(node) ? node.value : null;
  const words = typeof name === 'string' ? name : (path.at(-1) ?? '');
  return t(words, words);
}

function prices(nodeAt: NodeAt, path: Path, rule: string, field: MakeField): PackField[] {
  const parts = nodeAt([...path, 'components']);
  const own = isMap(parts)
    ? entriesOf(parts).map(({ key }) =>
        field([...path, 'components', key], {
          section: 'tiers',
          rule,
          name: named(nodeAt, ['components', key]),
          kind: 'yuan',
          writing: 'as-is',
        }),
      )
    : [];
  const groups = rules(nodeAt, [...path, 'prices']).flatMap((group) =>
    prices(nodeAt, group.path, `${rule} · ${group.rule}`, field),
  );
  return [...own, ...groups];
}

function amounts(nodeAt: NodeAt, path: Path, rule: string, field: MakeField): PackField[] {
  const names = [
    ['pays', t('资助', 'Subsidy')] as const,
    ['selfPay', t('个人缴', 'The person pays')] as const,
  ];
  return names.flatMap(([key, name]) =>
    nodeAt([...path, key]) === null
      ? []
      : [field([...path, key], { section: 'categories', rule, name, kind: 'amount', writing: 'as-is' })],
  );
}

function shares(nodeAt: NodeAt, path: Path, rule: string, field: MakeField): PackField[] {
  const list = nodeAt([...path, 'funders']);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item, i) => {
    const funder = isMap(item) ? item.get('funder') : null;
    if (typeof funder !== 'string') return [];
    const { zh, en } = named(nodeAt, ['funders', funder]);
    const name = t(`${zh}承担`, `Share of ${en}`);
    return [
      field([...path, 'funders', i, 'share'], {
        section: 'categories',
        rule,
        name,
        kind: 'share',
        writing: 'as-is',
      }),
    ];
  });
}
