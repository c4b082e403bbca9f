import { packJsonSchema } from './schema.ts';

type Schema = Readonly<Record<string, unknown>>;
type Row = { path: string; forms: string; says: string; required: boolean };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys below so many levels are told where their form is told. */
const DEEPEST = 6;

/**
 * Every key that a pack may have, as a page in Markdown: where it stands, what may be written there, what it means;
 * made from the definition that reads packs, so that it can't say otherwise.
 */
export function packReference(): string {
  const root = packJsonSchema();
  const rows: Row[] = [];
  const shared = isSchema(root.$defs) ? root.$defs : {};
  walk(root, root, '', rows, []);
  const named = Object.entries(shared).flatMap(([name, schema]) => {
    const own: Row[] = [];
    if (isSchema(schema)) walk(schema, root, '', own, [name]);
    return own.length === 0 ? [] : [`## ${titleOf(name)}\n\n${table(own)}`];
  });
  return [
    '# 政策包的键 / Keys of a policy pack',
    '由读取政策包的定义生成，请勿手改：`pnpm -s canbao pack schema --keys`。粗体的键必写。\n\nGenerated from the definition that reads packs: do not edit. Keys in bold are required. `*` stands for a name of your own, `[]` for each item of a list.\n\n`{ zh, en }` 是两种语言的文字；`cites` 写条款或假定的代号，或 `{ when, cite }`（只对符合条件的人）。 / `{ zh, en }` is a text in both languages; `cites` names clauses or assumptions, or `{ when, cite }` for some persons only.',
    table(rows),
    ...named,
    '',
  ].join('\n\n');
}

const titles: Readonly<Record<string, string>> = { When: '条件（when） / Conditions' };
const titleOf = (name: string) => titles[name] ?? `形式 \`${name}\` / Form \`${name}\``;

function table(rows: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = rows.map(({ path, forms, says, required }) => {
    const key = required ? `**\`${path}\`**` : `\`${path}\``;
    return `| ${key} | ${cell(forms)} | ${cell(says)} |`;
  });
  return ['| 键 / key | 写法 / form | 含义 / meaning |', '| --- | --- | --- |', ...lines].join('\n');
}

function walk(schema: Schema, root: Schema, path: string, rows: Row[], within: readonly string[]): void {
  if (path.split('.').length > DEEPEST) return;
  for (const one of branches(schema)) {
    const required = Array.isArray(one.required) ? one.required : [];
    for (const [key, part] of Object.entries(isSchema(one.properties) ? one.properties : {})) {
      if (isSchema(part)) add(part, root, join(path, key), rows, within, required.includes(key));
    }
    if (isSchema(one.additionalProperties) && Object.keys(one.additionalProperties).length > 0) {
      add(one.additionalProperties, root, join(path, '*'), rows, within, false);
    }
    if (isSchema(one.items)) walk(one.items, root, `${path}[]`, rows, within);
  }
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

/** The two languages of a text and the parts of a citation, which are the same everywhere. */
const toldOnce = /\.(zh|en)$|(cites|assumes)\[\]\./;

function add(
  part: Schema,
  root: Schema,
  path: string,
  rows: Row[],
  within: readonly string[],
  required: boolean,
): void {
  const known = rows.find((row) => row.path === path);
  const forms = [...new Set(branches(part).flatMap((one) => formOf(one, within)))].join('，');
  if (known === undefined && !toldOnce.test(path)) {
    rows.push({ path, forms, says: typeof part.description === 'string' ? part.description : '', required });
  }
  walk(part, root, path, rows, within);
}

/** A schema with its alternatives apart; a form that has a name of its own is told under that name. */
function branches(schema: Schema): Schema[] {
  const alternatives = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]).filter(isSchema) : [],
  );
  return alternatives.length === 0 ? [schema] : alternatives.flatMap(branches);
}

const types: Readonly<Record<string, string>> = {
  string: '文字 / text',
  number: '数 / number',
  integer: '整数 / whole number',
  boolean: 'true、false',
  null: 'null',
};

function formOf(schema: Schema, within: readonly string[]): string[] {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/$defs/', '');
    return within.includes(name) ? ['同上 / as here'] : [titleOf(name)];
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``);
  if (schema.const !== undefined) return [`\`${String(schema.const)}\``];
  if (schema.type === 'array') {
    const items = isSchema(schema.items) ? branches(schema.items).flatMap((one) => formOf(one, within)) : [];
    return [`列表 / list: ${[...new Set(items)].join('，')}`];
  }
  if (schema.type === 'object') {
    const keys = Object.keys(isSchema(schema.properties) ? schema.properties : {});
    return [
      keys.length === 0
        ? '名称: … / names'
        : `{ ${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ', …' : ''} }`,
    ];
  }
  if (schema.format === 'date') return ['日期 2021-01-31 / day'];
  return typeof schema.type === 'string' ? [types[schema.type] ?? schema.type] : [];
}
