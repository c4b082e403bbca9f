/** What a reader sees, in both languages of the product. */
export type Text = { zh: string; en: string };
export type Language = 'zh' | 'en';

/** The reader's language from an Accept-Language header; Chinese unless English is asked for first. */
export function languageOf(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
}
