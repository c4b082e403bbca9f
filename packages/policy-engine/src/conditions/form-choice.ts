import { z } from 'zod';
import { joinTexts, type Text } from '../text.ts';
import { testForm } from './form.ts';
import { reader } from './setting.ts';
import { truthOf, UNKNOWN } from './truth.ts';

const idSchema = z.string().min(1);

/** `hukou: local`, `school: [vocational, higher]`, `school: any` (whichever, but one). */
export const choiceForm = testForm<string | string[]>({
  schema: (fact) => {
    const values = Object.keys(fact.values ?? {});
    const value = z.enum([...values, 'any']);
    return z.union([value, z.array(z.enum(values)).min(1)]);
  },
  bind: (written, fact, setting) => {
    const read = reader(fact.name, setting);
    const values = Object.keys(fact.values ?? {});
    const among = new Set(written === 'any' ? values : typeof written === 'string' ? [written] : written);
    const labels = [...among].map((value): Text => fact.values?.[value] ?? { zh: value, en: value });
    const words =
      written === 'any'
        ? (fact.any ?? { zh: `有“${fact.ask.zh}”`, en: `any: ${fact.ask.en}` })
        : joinTexts(labels, '或', ' or ');
    return {
      holds: (person) => {
        const value = read(person);
        if (value === null) return fact.neededByRules === true ? UNKNOWN : truthOf(false);
        return truthOf(among.has(value as string));
      },
      words,
      marks: [...values, null].map((value) => ({ fact: fact.name, value })),
    };
  },
});

/** `tier: high` or a list of tiers. */
export const tierForm = testForm<string | string[]>({
  schema: () => z.union([idSchema, z.array(idSchema).min(1)]),
  bind: (written, fact, setting) => {
    const read = reader(fact.name, setting);
    const among = new Set(typeof written === 'string' ? [written] : written);
    const names = [...among].join('、');
    return {
      holds: (person) => truthOf(among.has((read(person) as string | null) ?? '')),
      words: { zh: `选择${names}`, en: `chose ${names}` },
      marks: [...among].map((value) => ({ fact: fact.name, value })),
    };
  },
});

/** `certifications: dibao` or a list: the person has at least one of these identities. */
export const idsForm = testForm<string | string[]>({
  schema: () => z.union([idSchema, z.array(idSchema).min(1)]),
  bind: (written, fact, setting) => {
    const read = reader(fact.name, setting);
    const among = typeof written === 'string' ? [written] : written;
    const names = among.join('、');
    return {
      holds: (person) => {
        const has = read(person) as readonly string[] | null;
        return truthOf(has?.some((id) => among.includes(id)) ?? false);
      },
      words: { zh: `经认定为${names}`, en: `certified as ${names}` },
      marks: among.map((value) => ({ fact: fact.name, value })),
    };
  },
});
