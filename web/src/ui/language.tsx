import { createContext, type ReactNode, useContext } from 'react';

export type Language = 'zh' | 'en';

type Pair = { zh: string; en: string } | { zh: (given: never) => string; en: (given: never) => string };
type Words<C> = {
  readonly [K in keyof C]: C[K] extends { zh: infer Z } ? (Z extends string ? string : Z) : never;
};

const LanguageContext = createContext<Language>('zh');
const resolved = new WeakMap<object, Map<Language, unknown>>();

/** Sets the language of everything below. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The reader's language: Chinese first, English beside it. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/**
 * A feature's words in both languages. A word with figures in it is a function of them:
 * `daysLeft: { zh: (g: { n: number }) => `余 ${g.n} 天`, en: (g: { n: number }) => … }`.
 */
export function defineWords<const C extends Record<string, Pair>>(catalog: C): C {
  return catalog;
}

/** The words of a catalog in the reader's language: `text.title`, `text.daysLeft({ n: 59 })`. */
export function useWords<C extends Record<string, Pair>>(catalog: C): Words<C> {
  return wordsIn(catalog, useLanguage());
}

/** The same where there is no component: outside React, in tests. */
export function wordsIn<C extends Record<string, Pair>>(catalog: C, language: Language): Words<C> {
  const known = resolved.get(catalog) ?? new Map<Language, unknown>();
  resolved.set(catalog, known);
  if (!known.has(language)) {
    known.set(
      language,
      Object.fromEntries(Object.entries(catalog).map(([key, pair]) => [key, pair[language]])),
    );
  }
  return known.get(language) as Words<C>;
}

/** English for one and for many: `counted(1, 'person', 'people')` is `1 person`. */
export function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}
