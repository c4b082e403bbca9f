/** XML 1.0 cannot hold these, and Excel calls a file broken that does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const longestCell = 32_767;

/** The text as a file may hold it: control characters become blanks, and no more than a cell takes. */
export function writable(text: string): string {
  return text.replace(unwritable, ' ').slice(0, longestCell);
}
