/** What a cell holds, or comes to. */
export type Value = string | number | null;
/** A sheet's cells: a value, or a formula without its sign. */
export type Cells = readonly (readonly (Value | { formula: string })[])[];

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|(\$?[A-Z]{1,2}\$?\d+)|([A-Z]+)(?=\()|(<>|[<>]=?|[-+*/&=(),:]))/y;
type Token = { kind: 'number' | 'text' | 'cell' | 'name' | 'sign'; value: string };

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(formula);
    if (!found) throw new Error(`not understood at ${from}: ${formula}`);
    const kinds = ['number', 'text', 'cell', 'name', 'sign'] as const;
    const at = found.slice(1).findIndex((part) => part !== undefined);
    tokens.push({ kind: kinds[at]!, value: found[at + 1]! });
  }
  return tokens;
}

/** $AB$12 as row and column from 0. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const numbersOf = (values: readonly Value[]) => values.filter((value) => typeof value === 'number');

/** What a spreadsheet's functions do, of those that the product writes. */
const functions: Record<string, (args: readonly (Value | Value[])[]) => Value> = {
  INT: ([value]) => Math.floor(Number(value)),
  ROUNDUP: ([value, digits]) => {
    const scale = 10 ** Number(digits);
    return Math.sign(Number(value)) * (Math.ceil(Math.abs(Number(value)) * scale) / scale);
  },
  SUM: (args) => numbersOf(args.flat()).reduce((sum, value) => sum + value, 0),
  MIN: (args) => Math.min(...numbersOf(args.flat())),
  MAX: (args) => Math.max(...numbersOf(args.flat())),
  IF: ([condition, yes, no]) => (condition ? yes : no) as Value,
  COUNTIF: ([range, criterion]) => {
    const [, sign = '=', bound = ''] = /^(<>|[<>]=?|=)?(.*)$/.exec(String(criterion)) ?? [];
    return (range as Value[]).filter((value) => value !== null && compare(value, sign, Number(bound))).length;
  },
};

function compare(a: Value, sign: string, b: Value): boolean {
  const [left, right] =
    typeof a === 'string' || typeof b === 'string' ? [String(a), String(b)] : [a ?? 0, b ?? 0];
  if (sign === '=') return left === right;
  if (sign === '<>') return left !== right;
  if (sign === '<') return left < right;
  if (sign === '<=') return left <= right;
  return sign === '>' ? left > right : left >= right;
}

/**
 * Computes a sheet as a spreadsheet program would when it opens it: every formula from the cells that it names, none
 * from the result that was written beside it.
 *
 * @throws where a formula uses what is not known here
 */
export function compute(cells: Cells): Value[][] {
  const known = new Map<string, Value>();
  const valueAt = (row: number, column: number): Value => {
    const key = `${row},${column}`;
    const cell = cells[row]?.[column] ?? null;
    if (typeof cell !== 'object' || cell === null) return cell;
    if (!known.has(key)) known.set(key, evaluate(cell.formula, valueAt));
    return known.get(key) ?? null;
  };
  return cells.map((row, at) => row.map((_cell, column) => valueAt(at, column)));
}

function evaluate(formula: string, valueAt: (row: number, column: number) => Value): Value {
  const tokens = tokensOf(formula);
  let at = 0;
  const sees = (...signs: string[]) => tokens[at]?.kind === 'sign' && signs.includes(tokens[at]!.value);
  const take = () => tokens[at++]!;
  const needs = (sign: string) => {
    if (!sees(sign)) throw new Error(`${sign} is missing: ${formula}`);
    at += 1;
  };

  function operand(): Value | Value[] {
    const token = tokens[at];
    if (sees('(')) {
      at += 1;
      const value = comparison();
      needs(')');
      return value;
    }
    if (sees('-')) {
      at += 1;
      return -Number(operand());
    }
    at += 1;
    if (token?.kind === 'number') return Number(token.value);
    if (token?.kind === 'text') return token.value;
    if (token?.kind === 'cell') {
      const from = placeOf(token.value);
      if (!sees(':')) return valueAt(from.row, from.column);
      at += 1;
      const to = placeOf(take().value);
      const values: Value[] = [];
      for (let row = from.row; row <= to.row; row++)
        for (let column = from.column; column <= to.column; column++) values.push(valueAt(row, column));
      return values;
    }
    const act = token?.kind === 'name' ? functions[token.value] : undefined;
    if (!act) throw new Error(`not known: ${token?.value ?? 'the end'} of ${formula}`);
    needs('(');
    const args: (Value | Value[])[] = [];
    while (!sees(')')) {
      args.push(comparison());
      if (!sees(')')) needs(',');
    }
    at += 1;
    return act(args);
  }
  const binary =
    (signs: string[], next: () => Value | Value[], act: (sign: string, a: Value, b: Value) => Value) =>
    () => {
      let value = next();
      while (sees(...signs)) value = act(take().value, value as Value, next() as Value);
      return value;
    };
  const product = binary(['*', '/'], operand, (sign, a, b) =>
    sign === '*' ? Number(a) * Number(b) : Number(a) / Number(b),
  );
  const sum = binary(['+', '-'], product, (sign, a, b) =>
    sign === '+' ? Number(a) + Number(b) : Number(a) - Number(b),
  );
  const joined = binary(['&'], sum, (_sign, a, b) => `${a ?? ''}${b ?? ''}`);
  function comparison(): Value | Value[] {
    const left = joined();
    return sees('=', '<>', '<', '<=', '>', '>=')
      ? Number(compare(left as Value, take().value, joined() as Value))
      : left;
  }
  const value = comparison();
  if (at !== tokens.length) throw new Error(`more than one value: ${formula}`);
  return value as Value;
}
