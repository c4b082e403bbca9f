/** Words for a reader, in both languages. */
export type Text = { zh: string; en: string };

/** Text of a pack: `{zh, en}` as written, or one language standing for both. */
export function textOf(written: string | Text): Text {
  return typeof written === 'string' ? { zh: written, en: written } : written;
}

/** Joins texts, each language with its own separator. */
export function joinTexts(texts: readonly Text[], zh: string, en: string): Text {
  return { zh: texts.map((t) => t.zh).join(zh), en: texts.map((t) => t.en).join(en) };
}
