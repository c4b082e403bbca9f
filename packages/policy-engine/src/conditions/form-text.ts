import { z } from 'zod';
import { testForm } from './form.ts';
import { reader } from './setting.ts';
import { truthOf } from './truth.ts';

const word = z.string().trim().min(1).max(100);
type TextTest = string | string[] | { startsWith: string };

/** `district: 高新区`, a list, `any` (whichever, but one), or `{ startsWith: "4420" }` for a division code. */
export const textForm = testForm<TextTest>({
  schema: () => z.union([word, z.array(word).min(1), z.strictObject({ startsWith: word })]),
  bind: (written, fact, setting) => {
    const read = reader(fact.name, setting) as (
      person: Parameters<ReturnType<typeof reader>>[0],
    ) => string | null;
    const start = typeof written === 'object' && !Array.isArray(written) ? written.startsWith : null;
    const among = start === null && written !== 'any' ? new Set([written].flat() as string[]) : null;
    const names = among === null ? null : [...among];
    const is = (zh: string, en: string) => ({ zh: `${fact.ask.zh}：${zh}`, en: `${fact.ask.en}: ${en}` });
    return {
      holds: (person) => {
        const value = read(person);
        if (value === null) return truthOf(false);
        return truthOf(start === null ? (among?.has(value) ?? true) : value.startsWith(start));
      },
      words:
        start !== null
          ? is(`以${start}开头`, `begins with ${start}`)
          : names === null
            ? is('已填写', 'known')
            : is(names.join('、'), names.join(', ')),
      marks: [...(names ?? [start ?? '某处']), null].map((value) => ({ fact: fact.name, value })),
    };
  },
});
