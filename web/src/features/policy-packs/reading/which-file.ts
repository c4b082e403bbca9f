export type FileRole = 'pack' | 'notice';

/** Which of the two a text is: the policy pack or the notice; by its own first keys, else by its name. */
export function whichFile(name: string, text: string): FileRole {
  if (/^pack\s*:/m.test(text) && /^(clauses|tiers)\s*:/m.test(text)) return 'pack';
  return /\.(ya?ml|json)$/i.test(name) ? 'pack' : 'notice';
}
