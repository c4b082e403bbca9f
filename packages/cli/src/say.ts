/** A sentence in both languages of the product. */
export type Text = { zh: string; en: string };

/** Both languages on one line: whoever reads a terminal or a log may read either. */
export function both({ zh, en }: Text): string {
  return zh === en ? zh : `${zh} / ${en}`;
}

/** One line on standard error, led by what it is about. */
export function complain(subject: string, text: Text): void {
  process.stderr.write(`${oneLine(subject)}: ${oneLine(both(text))}\n`);
}

/** Keeps a message on its line, whatever a file name or a pack put into it. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
