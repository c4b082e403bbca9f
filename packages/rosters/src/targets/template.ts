import { writeRoster } from '../write-roster.ts';

/** A target table to be filled in: the names that there are, with what is set now, and a total. */
export function writeTargetTemplate(
  rows: readonly { name: string; people: number | null }[],
  of: 'township' | 'village',
  language: 'zh' | 'en' = 'zh',
): ReadableStream<Uint8Array> {
  const zh = language === 'zh';
  const place = of === 'township' ? (zh ? '乡镇' : 'Township') : zh ? '村（社区）' : 'Village';
  const known = rows.every(({ people }) => people !== null);
  const total = rows.reduce((sum, { people }) => sum + (people ?? 0), 0);
  return writeRoster(
    [
      ...rows.map(({ name, people }) => [name, people]),
      [zh ? '合计' : 'Total', known && total > 0 ? total : null],
    ],
    [
      { title: place, width: 20 },
      { title: zh ? '任务数（人）' : 'Target (people)', width: 16 },
    ],
    { sheetName: zh ? '目标任务' : 'Targets' },
  );
}
