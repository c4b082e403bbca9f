import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** Built-in number formats that show a date (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** True where a number format code shows a year, a month beside a day, or a day. */
export function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^\]]*\]/g, '');
  return /[yde]/i.test(bare.replace(/general|e[+-]/gi, '').split(';')[0] ?? '');
}

/** Which cell styles (by index of `cellXfs`) show their number as a date. */
export async function readDateStyles(archive: Archive, part: string | null): Promise<Set<number>> {
  const dates = new Set<number>();
  if (!part) return dates;
  const custom = new Map<number, boolean>();
  let inCellStyles = false;
  let index = 0;
  await readXml(await archive.part(part), {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (custom.get(format) ?? builtIn(format)) dates.add(index);
      index += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return dates;
}
